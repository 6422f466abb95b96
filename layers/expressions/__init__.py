"""The functions for QGIS' expressions: labels, layouts, the field calculator, Processing."""
