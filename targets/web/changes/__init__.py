"""变化清单: what changed between two days."""
