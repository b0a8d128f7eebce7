# SPDX-License-Identifier: MIT
"""How wide the terminal is, and how Hypothesis searches: the same in CI, at length when asked."""

import os

from hypothesis import HealthCheck, Phase, settings

os.environ["COLUMNS"] = "80"

settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
# A change of the logic must be noticed by tests with values made by hand, or by any few examples;
# nobody reads the smallest one.
settings.register_profile(
    "mutation",
    parent=settings.get_profile("ci"),
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),
)
settings.register_profile(
    "thorough",
    max_examples=10_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default")
)
