"""What every page asks for first: who is looking, in which language, as of which days."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import streamlit as st

from targets.domain.catalog import Catalog
from targets.presentation.words import Words
from targets.tracking.clock import city_day
from targets.tracking.releases import Edition
from targets.tracking.rights import Caller, Writing, local_editor
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.web.controls import KNOWN, ON, date_asked_for, language_asked_for
from targets.web.settings import settings
from targets.web.start import tracker


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of one page for one visitor.

    `on`: the day targets are judged as of, None for each target's own (today while its period runs, its end after).
    `known`: the day of knowledge. `now`: the moment of the run, UTC; in practice on its day.
    `writing`: whether this visitor may enter figures. `edition`: the catalog and rules of `known`.
    """

    words: Words
    on: date | None
    known: date
    now: datetime
    tracker: Tracker
    writing: Writing
    edition: Edition

    @property
    def today(self) -> date:
        """The city's day."""
        return city_day(self.now)

    @property
    def day(self) -> date:
        """The day deadlines are held against: the one chosen to judge as of, else the last one known."""
        return self.on or self.known

    @property
    def catalog(self) -> Catalog:
        """The catalog in force on `known`."""
        return self.edition.catalog

    @property
    def may_write(self) -> bool:
        return self.writing is Writing.ALLOWED

    def as_of_today(self) -> "Visit":
        """The same visit with all that is known today: a past day hides nothing from who enters figures."""
        return replace(self, known=self.today, edition=self.tracker.edition(self.today, self.now))

    def snapshot(self) -> Snapshot:
        """Everything known on `known`; internal figures only for those who may write. Raises LedgerError."""
        return self.tracker.snapshot(self.known, self.now, internal=self.may_write)


def visit() -> Visit:
    """The visit of the run under way; what was not chosen has its default."""
    found = tracker()
    now = found.moment(datetime.now(UTC))
    known = date_asked_for(KNOWN) or city_day(now)
    return Visit(
        words=Words(language_asked_for()),
        on=date_asked_for(ON),
        known=known,
        now=now,
        tracker=found,
        writing=local_editor(settings().local_editor, caller()),
        edition=found.edition(known, now),
    )


def caller() -> Caller:
    """Where the connection under way comes from. Streamlit tells no address for loopback; a missing Host is refused anyway."""
    return Caller(headers=st.context.headers.to_dict(), client=st.context.ip_address or "127.0.0.1")
