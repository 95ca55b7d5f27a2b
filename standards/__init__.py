"""The standards of the demo city as a package, so that an installed `guiju` finds them."""
