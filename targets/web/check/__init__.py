"""版本核对: a version code held against what is known now."""
