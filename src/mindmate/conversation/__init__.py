"""The heart, in pure Python: what a message, a turn and a conversation are."""
