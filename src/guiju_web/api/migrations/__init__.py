"""Changes of the tables of the interface, one small file each."""
