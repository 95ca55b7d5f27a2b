"""What all SQL engines share: expressions, facts and the clock as SQL."""
