"""`mindmate --selftest`: for packagers. Does each thing that matters once, with the real parts, and says so."""
