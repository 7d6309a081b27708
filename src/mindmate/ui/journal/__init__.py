"""The journal: days and entries, a month at a glance, free writing, search, export of what one chooses."""
