"""Noticing risk, guarding replies, and who can help."""
