"""The guide, shown from the Markdown files under docs/ that ship with the dashboard."""
