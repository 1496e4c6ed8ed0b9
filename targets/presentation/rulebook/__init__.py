"""The rules of the judging as a reader finds them: what each light means for each kind of target, words, figures, days."""
