"""Algorithms that take boundaries and lines into a workspace, and undo that."""
