"""The map sheet, as a template of a print layout."""
