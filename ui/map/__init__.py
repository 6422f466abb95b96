"""What the map shows: the situation date, the overlays, incomplete rows, and the search for places."""
