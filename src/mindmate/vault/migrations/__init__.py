"""Database schema, one file a step; a released file never changes."""
