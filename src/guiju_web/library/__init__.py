"""The library: standards in force on any day, their text clause by clause, what changed, and a search."""
