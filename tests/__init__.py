"""The tests: `guiju/` mirrors `src/guiju/`, `architecture/` proves the rules of the house."""
