"""While the ledger cannot be reached, every page says so, and since when what it shows may be behind."""

import streamlit as st

from targets.tracking.clock import CITY
from targets.web.literal import literal
from targets.web.visit import Visit


def draw_outage(here: Visit) -> None:
    """Nothing while the ledger answers."""
    since = here.tracker.reach.lost_since(here.now)
    if since is not None:
        moment = since.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S")
        said = here.words(
            "The ledger cannot be reached since {moment}. Shown is what was known then; nothing can be saved until it is back. What you have typed stays here.",
            moment=moment,
        )
        st.warning(literal(said), icon=":material/cloud_off:")
