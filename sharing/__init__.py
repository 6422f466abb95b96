"""Projects that open elsewhere, whole."""
