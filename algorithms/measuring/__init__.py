"""Algorithms that measure: legs, stretches, lines, distances, kilometre posts."""
