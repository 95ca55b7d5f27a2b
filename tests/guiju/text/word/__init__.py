"""Word documents of many makers, read."""
