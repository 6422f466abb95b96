"""Boundaries and lines of the analyst's own, read from files in any format and CRS."""
