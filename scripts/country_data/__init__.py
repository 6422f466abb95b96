"""Cuts the country under the map out of public data, once: see ``python -m country_data --help``."""
