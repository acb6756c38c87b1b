"""The colours of the states: read, and told apart, by everybody."""

import re
from itertools import combinations

import pytest

from tooling.harness.errors import ROOT
from tooling.harness.states import STATES

RGB = tuple[float, ...]


# Machado, Oliveira and Fernandes (2009): how each kind of colour blindness sees linear RGB.
SIGHT = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": (
        (0.152, 1.053, -0.205),
        (0.115, 0.786, 0.099),
        (-0.004, -0.048, 1.052),
    ),
    "deuteranope": (
        (0.367, 0.861, -0.228),
        (0.280, 0.673, 0.047),
        (-0.012, 0.043, 0.969),
    ),
    "tritanope": (
        (1.256, -0.077, -0.179),
        (-0.078, 0.931, 0.148),
        (0.005, 0.691, 0.304),
    ),
}


def colours(scheme: str) -> dict[str, RGB]:
    css = (ROOT / "docs/assets/site.css").read_text(encoding="utf-8")
    which = "" if scheme == "default" else f'="{scheme}"'
    block = css.split(f"[data-md-color-scheme{which}] {{")[1].split("}")[0]
    return {
        name: tuple(
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (int(value[i : i + 2], 16) / 255 for i in (0, 2, 4))
        )
        for name, value in re.findall(r"--([\w-]+): #(\w{6});", block)
    }


def contrast(one: RGB, other: RGB) -> float:
    dark, light = sorted(
        sum(part * weight for part, weight in zip(colour, (0.2126, 0.7152, 0.0722)))
        for colour in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: RGB) -> RGB:
    """CIELAB, in which distances are about as large as they look."""
    to_xyz = (
        (0.4339, 0.3762, 0.1899),
        (0.2127, 0.7152, 0.0722),
        (0.0178, 0.1095, 0.8727),
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (sum(a * b for a, b in zip(row, colour)) for row in to_xyz)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_states_have_colours_that_can_be_read_and_told_apart(scheme: str) -> None:
    known = {"md-default-bg-color": (1.0, 1.0, 1.0)} | colours(scheme)
    for state_name in STATES:
        for ground in ("md-default-bg-color", "md-code-bg-color"):
            assert contrast(known[f"state-{state_name}"], known[ground]) >= 4.5
    for kind, matrix in SIGHT.items():
        seen = {
            name: lab(
                tuple(
                    min(
                        max(sum(a * b for a, b in zip(row, known[f"state-{name}"])), 0),
                        1,
                    )
                    for row in matrix
                )
            )
            for name in STATES
        }
        for one, other in combinations(STATES, 2):
            distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other])) ** 0.5
            assert distance > 20, (kind, one, other)
