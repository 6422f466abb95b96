"""The analyst's own reports: what they will change, why a status is what it is, and what changed between two days."""
