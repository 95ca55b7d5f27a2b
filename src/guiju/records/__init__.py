"""Records: their kinds and fields, how files become them, what is wrong with them, and where they are kept."""
