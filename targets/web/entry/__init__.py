"""The form for actual figures: fields, what they would do, saving."""
