"""What was entered, corrected and withdrawn: who, when, what, why."""
