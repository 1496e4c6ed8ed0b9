"""What LibreOffice makes of a file, page by page, as text."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest


def pages(folder: Path, name: str, content: bytes) -> list[str]:
    """Without blanks and line breaks, which type sets and nobody wrote. Skips where LibreOffice or its part for `name` is missing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (apt-get install libreoffice-writer)")
    file = folder / name
    file.write_bytes(content)
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    told = subprocess.run(
        [office, own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    made = file.with_suffix(".pdf")
    if not made.exists() and "source file could not be loaded" in told.stderr:
        pytest.skip(f"LibreOffice opens no {file.suffix} here (apt-get install libreoffice-writer)")
    document = pypdfium2.PdfDocument(made)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()
