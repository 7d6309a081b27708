"""What this process may not do."""
