"""Exercises that can be done without a model: what there is, one step at a time, and what is kept of it."""
