"""The report's text: what stands in it and what it became, and the proof against a text that a visitor brings."""
