"""How the tables of the jobs came about."""
