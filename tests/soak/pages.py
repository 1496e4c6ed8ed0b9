"""Pages of the file that are broken: never served as if nothing were, and told with what to do."""

from collections import Counter
from pathlib import Path
from random import Random
from typing import Final

from targets.ledger.errors import LedgerError
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from targets.presentation.sentences.ledger_faults import both_languages
from tests.ledger.entered import NOW
from tests.soak.batches import batch_of
from tests.soak.demands import demand
from tests.soak.ground import Ground, Lost, Outcome

_PAGE: Final = 4096
_SAVES: Final = 20
_WHAT_TO_DO: Final = "python -m targets ledger restore FILE"
_DAMAGES: Final = ("emptied", "rubbish", "one byte")


def broken_page(ground: Ground) -> Outcome:
    """A page of a copy, the first one or any other, is emptied, filled with rubbish, or one byte of it is changed."""
    batches = [batch_of(0, number) for number in range(_SAVES)]
    with Ledger.open(ground.where, create=False) as ledger:
        kept = {batch.token: ledger.append(batch, NOW).rows for batch in batches}
    sound, copy, found = Path(ground.where).read_bytes(), ground.folder / "copy.sqlite3", Counter[str]()
    for turn in range(ground.size.pages):
        page = 0 if turn < len(_DAMAGES) else ground.random.randrange(len(sound) // _PAGE)
        copy.write_bytes(_broken(sound, page, _DAMAGES[turn % len(_DAMAGES)], ground.random))
        told = _told(copy)
        if told == "nothing":  # the byte means nothing, or what was served is not what was saved
            demand(str(copy), batches, kept)
        found[told] += 1
        for path in ground.folder.glob("copy.sqlite3*"):
            path.unlink()
    return Outcome(
        f"one of {len(sound) // _PAGE} pages broken, {ground.size.pages} times: emptied, rubbish, one byte",
        f"{found['start']} refused at the start with what to do, {found['verify']} found by `ledger verify`, {found['nothing']} in"
        " bytes that mean nothing, every figure as saved; none served wrong unnoticed",
    )


def _broken(sound: bytes, page: int, how: str, random: Random) -> bytes:
    begins = page * _PAGE
    if how == "one byte":
        at = begins + random.randrange(_PAGE)
        return sound[:at] + bytes([sound[at] ^ random.randrange(1, 256)]) + sound[at + 1 :]
    content = bytes(_PAGE) if how == "emptied" else random.randbytes(_PAGE)
    return sound[:begins] + content + sound[begins + _PAGE :]


def _told(copy: Path) -> str:
    """Who tells of it: the `start` of a dashboard, `verify`, or `nothing`."""
    try:
        with Ledger.open(copy, create=False):
            """A start looks at the pages."""
    except LedgerError as error:
        _demand_advice(error, copy)
        return "start"
    try:
        proof = prove(copy, mode=Mode.REAL)
    except LedgerError as error:
        _demand_advice(error, copy)
        return "verify"
    return "nothing" if proof.sound else "verify"


def _demand_advice(error: LedgerError, copy: Path) -> None:
    """The sentences the operator is shown, Chinese and English."""
    sentences = both_languages(error.code, str(copy), str(error))
    if not all(_WHAT_TO_DO in one for one in sentences):
        raise Lost(f"a broken page is told as {error.code}: {sentences}")
