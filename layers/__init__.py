"""What is on the map: the catalogue of layers, the workspace, styles, themes, the situation date, layouts."""
