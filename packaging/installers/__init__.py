"""What makes MindMate's installers: one room a step, `packaging/build.py` runs them in order."""
