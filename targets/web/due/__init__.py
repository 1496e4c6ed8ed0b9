"""The due list: what is to be entered, by whom and until when."""
