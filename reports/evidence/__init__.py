"""Why a status is what it is, and what changed, as text and CSV."""
