"""The tables of a GeoPackage through SQLite: connections, checked rows, geometries, triggers."""
