"""The rules page: how each kind of target is judged, shown on real targets."""
