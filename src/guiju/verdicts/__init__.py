"""Outcomes back to clauses: judging a snapshot, the files of a run, and why a record was judged so."""
