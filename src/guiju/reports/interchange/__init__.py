"""Forms in which other programs read the standard system as a whole."""
