"""Pictures of the running dashboard."""
