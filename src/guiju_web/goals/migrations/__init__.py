"""The tables of the goals."""
