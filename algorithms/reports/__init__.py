"""Algorithms that print: tables of legs, exported layouts."""
