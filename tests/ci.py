"""What `make test` looks at in part, and CI as a whole: CONTRIBUTING.md says so too."""

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest

Item = TypeVar("Item")
CI = bool(os.environ.get("CI"))


def share(every: Sequence[Item], one_of: int) -> Sequence[Item]:
    """All of them in CI; else every so many-th, the same ones each time."""
    return every if CI else every[::one_of]


def left_to_ci() -> None:
    """Skip, with the reason, what a change of a rule or a page does not reach."""
    if not CI:
        pytest.skip("left to CI; with CI=1 in the environment it is done here")
