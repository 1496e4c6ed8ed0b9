"""What a target is and how it is judged: pure, without clock, files or words on screen."""
