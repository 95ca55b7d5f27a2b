"""Many checks, one pass: facts, anchors and versions joined into data that can be printed before it is run."""
