"""Corridors, their legs and the published figures beside them; stretches of them that an analyst measures."""
