"""Hypothesis with few examples, the same in each run: a mutant meets the tests thousands of times."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

EXAMPLES = 25


def load() -> None:
    """Let all tests without a number of their own use it. No shrinking: that something failed is all that is asked."""
    settings.register_profile(
        "mutation",
        deadline=None,
        derandomize=True,
        database=None,
        max_examples=EXAMPLES,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutation")
