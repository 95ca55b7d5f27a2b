"""The eight goals of the pilot, one file each: what counts, what meets it, what is left out."""
