"""Settings, addresses, and how the site is served."""
