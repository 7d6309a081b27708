"""What the days say: series, what goes with better and worse days, the look back. Pure Python, no model."""
