"""Measuring: legs, stretches, drawn lines and distances, and what was kept of them."""
