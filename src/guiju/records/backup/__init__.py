"""A whole workspace in one file, and back: `archive` its form, `contents` what goes in, `making`, `restoring`."""
