"""The first page: a year at one glance."""
