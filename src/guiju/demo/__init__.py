"""A city made from a seed: offices, people, items and two years of records with planted faults and known answers."""
