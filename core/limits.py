"""Limits of what may be asked for: forms state them before anything is computed."""

from __future__ import annotations

SNAP_LIMIT_M = 5_000.0
"""A point farther from a corridor than this is hardly meant to be on it: whoever asks is asked back."""
LEAST_STEP_KM = 0.1
"""Kilometre posts stand no closer."""
