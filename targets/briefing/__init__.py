"""Files for briefings that leave the dashboard. Each writer takes a `Material` and a `Voice` and gives bytes."""
