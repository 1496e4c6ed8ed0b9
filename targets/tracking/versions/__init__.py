"""Version codes: what left the dashboard can be held against what is known later."""
