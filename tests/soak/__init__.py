"""What people entered, under long faults and load: nothing acknowledged is lost, half or double. Its table is docs/reliability.md."""
