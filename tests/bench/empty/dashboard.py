"""The least there is to compare with: an application without layers, start-up or router."""

import streamlit as st

app = st.App("pages/least.py")
