"""The eight goals: from the figure to the office, the check, the clause, the record and the values read."""
