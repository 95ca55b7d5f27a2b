"""Jobs: work too long for a page, done by a worker, its progress there to see; a killed worker loses nothing."""
