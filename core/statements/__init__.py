"""Checks of what the article says, statement by statement, against the data."""
