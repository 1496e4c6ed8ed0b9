"""What every page asks for first: who is looking, in which language, as of which days."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import streamlit as st

from targets.domain.catalog import Catalog
from targets.ledger.entries import Actor
from targets.presentation.words import Words
from targets.tracking.clock import city_day, end_of
from targets.tracking.people import LOCAL_EDITOR, Denied, Person, Right
from targets.tracking.releases import Edition
from targets.tracking.rights import Caller, Writing, local_editor
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.web.controls import KNOWN, ON, date_asked_for, language_asked_for
from targets.web.sign_in import signed_in
from targets.web.start import tracker


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of one page for one visitor.

    `on`: the day targets are judged as of, None for each target's own (`known` while its period runs, its end after).
    `known`: the day of knowledge. `now`: the moment of the run, UTC; in practice on its day.
    `person`: who is looking, None for somebody not signed in. `writing`: what the local editor's rule says of this request.
    `edition`: the catalog and rules of `known`.
    """

    words: Words
    on: date | None
    known: date
    now: datetime
    tracker: Tracker
    person: Person | None
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
    def until(self) -> datetime | None:
        """The last moment of a past day of knowledge, None for today: nothing entered later is shown."""
        return end_of(self.known) if self.known < self.today else None

    @property
    def catalog(self) -> Catalog:
        """The catalog in force on `known`."""
        return self.edition.catalog

    @property
    def may_write(self) -> bool:
        """Whether this visitor may enter figures of some indicators; `may_enter` says which."""
        return self.tracker.roster.may(self.person, Right.ENTER)

    @property
    def may_read(self) -> bool:
        """Whether this visitor may see anything at all."""
        return self.tracker.roster.may(self.person, Right.READ)

    @property
    def actor(self) -> Actor:
        """Who writes. Raises Denied for somebody not signed in."""
        if self.person is None:
            raise Denied(Right.ENTER, None)
        return self.person.actor

    def may_enter(self, indicator: str) -> bool:
        return self.tracker.roster.may_enter(self.person, indicator, self.catalog)

    def as_of_today(self) -> "Visit":
        """The same visit with all that is known today: a past day hides nothing from who enters figures."""
        return replace(self, known=self.today, edition=self.tracker.edition(self.today, self.now))

    def snapshot(self, *, public: bool = False) -> Snapshot:
        """Everything known on `known` that this visitor may see, `public`: that everybody may. Raises Denied, LedgerError."""
        return self.tracker.snapshot(self.known, self.now, self.person, public=public)


def visit() -> Visit:
    """The visit of the run under way; what was not chosen has its default."""
    found = tracker()
    now = found.moment(datetime.now(UTC))
    known = date_asked_for(KNOWN) or city_day(now)
    writing = local_editor(found.roster.local_editor, caller())
    return Visit(
        words=Words(language_asked_for()),
        on=date_asked_for(ON),
        known=known,
        now=now,
        tracker=found,
        person=_person(writing),
        writing=writing,
        edition=found.edition(known, now),
    )


def _person(writing: Writing) -> Person | None:
    """The local editor, who is only where nobody can sign in; else who has signed in and not too long ago."""
    client = caller().client
    if writing is Writing.ALLOWED:
        return replace(LOCAL_EDITOR, client=client)
    found = signed_in(datetime.now(UTC))
    return None if found is None or found.expired else replace(found.person, client=client)


def caller() -> Caller:
    """Where the connection under way comes from. Streamlit tells no address for loopback; a missing Host is refused anyway."""
    return Caller(headers=st.context.headers.to_dict(), client=st.context.ip_address or "127.0.0.1")
