"""Records in: from a file in the browser to a snapshot that is judged, each step an address to come back to."""
