"""An empty page with one Plotly chart, and a switch that changes one word."""

import plotly.graph_objects as go
import streamlit as st

st.title(st.segmented_control("year", ["2017", "2021"], default="2017", key="year"))
st.plotly_chart(go.Figure(go.Bar(x=["2016", "2017"], y=[3760, 4355.2])))
