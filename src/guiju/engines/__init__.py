"""Where plans run: the memory oracle, and engines that must give the same answers."""
