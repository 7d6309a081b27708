"""Exercises and questionnaires: data and small rules. Needs neither a model, a vault nor a window."""
