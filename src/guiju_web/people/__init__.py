"""People: accounts, posts with dates, roles with dates, and what each role may see and do."""
