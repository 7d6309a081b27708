"""Today: the conversation."""
