"""What LibreOffice makes of a file: another file, or its pages as text."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest


def converted(folder: Path, name: str, content: bytes, to: str) -> Path:
    """The file made of it, with the suffix `to`. Skips where LibreOffice or its part for `name` is missing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (apt-get install libreoffice-writer libreoffice-calc)")
    file, made = folder / name, folder / "made"
    file.write_bytes(content)
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    told = subprocess.run(
        [office, own, "--headless", "--convert-to", to, "--outdir", str(made), str(file)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    found = made / file.with_suffix(f".{to}").name
    if not found.exists() and "source file could not be loaded" in told.stderr:
        pytest.skip(f"LibreOffice opens no {file.suffix} here (apt-get install libreoffice-writer libreoffice-calc)")
    return found


def pages(folder: Path, name: str, content: bytes) -> list[str]:
    """Without blanks and line breaks, which type sets and nobody wrote. Skips where LibreOffice or its part for `name` is missing."""
    document = pypdfium2.PdfDocument(converted(folder, name, content, "pdf"))
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()
