"""Standards as text: reading and writing editions, numbering, blocks, fingerprints, the library of a city."""
