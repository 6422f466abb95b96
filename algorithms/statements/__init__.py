"""Algorithms that check what was published."""
