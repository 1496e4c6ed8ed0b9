"""How quick the dashboard is, as ratios to the least a Streamlit page, a rerun and a commit can cost in the same run."""
