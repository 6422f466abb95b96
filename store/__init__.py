"""The workspace as data: opening, reading and writing its file, and writing files at all. No QGIS, no Qt."""
