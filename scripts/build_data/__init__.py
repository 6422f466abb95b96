"""Builds resources/data/kachin_corridors.gpkg from the text in resources/data/sources; run by scripts/build-data."""
