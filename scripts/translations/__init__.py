"""Finds every text of the interface in the code, and keeps the files of translators up to date with it."""
