"""The clock: calendars as dated data, working days, pauses, limits, and an account of any one case."""
