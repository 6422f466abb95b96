"""Geometry on WGS 84: geodesic lengths and areas, nearest points, splitting lines by areas."""
