"""A file of CSV to take along from a page, put together when somebody presses."""

from collections.abc import Callable

import streamlit as st


def offer_csv(label: str, name: str, data: Callable[[], bytes], key: str) -> None:
    st.download_button(
        label,
        data=data,
        file_name=name,
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=key,
    )
