"""Where marks and their names stand on the map, so that each is read as that of its own place."""
