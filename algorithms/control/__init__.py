"""Algorithms about who holds what."""
