"""What the pages share: start-up, the application's HTTP layers, and the view a visitor asked for."""
