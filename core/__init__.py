"""The domain: geodesy, corridors and legs, places, the control ledger. Nothing here knows QGIS or Qt."""
