"""Algorithms that make workspaces and projects, and put layers into them."""
