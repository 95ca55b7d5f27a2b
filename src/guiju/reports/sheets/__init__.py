"""Sheets about the standard system, one file each: what its rows and columns are."""
