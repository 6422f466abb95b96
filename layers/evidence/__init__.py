"""What was clicked on the map, and the layer of what changed."""
