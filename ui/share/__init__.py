"""What leaves QGIS: the map sheet as a file, the project for others."""
