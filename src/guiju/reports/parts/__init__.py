"""The parts documents are made of: cover, body, verification methods; each turns what was read into blocks."""
