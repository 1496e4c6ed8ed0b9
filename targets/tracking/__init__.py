"""The use cases, free of any screen: evaluate, preview, record, history, rights."""
