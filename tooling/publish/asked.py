"""The words in which readers ask, for the search: its index has them, and no page shows them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand

ASKED = ROOT / "tooling" / "publish" / "asked.yml"


def named(index: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The entries of the index by their places: also a rule by its name, whatever page it is on."""
    places = {entry["location"]: entry for entry in index}
    rules = {place.rpartition("#")[2]: entry for place, entry in places.items()}
    return rules | places


def add(site: Path) -> None:
    """Give the entries of the site's index what is asked of them, of the pages that it has."""
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    entries = named(index["docs"])
    for place, words in by_hand(ASKED, dict).items():
        if place in entries:
            entries[place]["asked"] = words
    path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
