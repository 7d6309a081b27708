"""What the days say: mood over time, what goes with it, the week, questionnaires, a report."""
