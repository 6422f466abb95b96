"""The form in which an analyst records a report, and what opens it."""
