"""Measuring what is on the map: stretches of corridors, lines of any layer, in any CRS."""
