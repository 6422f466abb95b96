"""Legs, published distances and measurements of a workspace."""
