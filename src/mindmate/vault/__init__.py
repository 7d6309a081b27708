"""The encrypted store: keys, header, database, journal."""
