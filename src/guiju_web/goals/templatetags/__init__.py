"""Components of the pages of goals."""
