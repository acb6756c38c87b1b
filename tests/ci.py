"""What `make test` looks at in part, and CI as a whole: CONTRIBUTING.md says so too."""

import os
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")
CI = bool(os.environ.get("CI"))


def share(every: Sequence[Item], one_of: int) -> Sequence[Item]:
    """All of them in CI; else every so many-th, the same ones each time."""
    return every if CI else every[::one_of]
