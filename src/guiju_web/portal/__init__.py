"""The public's pages: results the city published, standards in force, service guides, feeds; no account needed."""
