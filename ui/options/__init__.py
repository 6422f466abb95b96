"""The plugin's page in QGIS' dialog *Settings ▸ Options*."""
