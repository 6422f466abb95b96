"""Algorithms that record reports, and tell what is known on a day and what changed."""
