"""X-rays on pages: what does not agree, how grave it is, its list, and where to mend each."""
