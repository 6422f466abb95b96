"""Breaks the code in one small place at a time and looks whether a test notices: scripts/mutate."""
