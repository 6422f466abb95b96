"""Columns and rows of the larger tables that algorithms write: imported when one runs, not when QGIS starts."""
