"""The audit log: who did what, when, from where; each entry holds the hash of the one before it."""
