"""Addresses that stay: of every rule, every section about an error, and every correction.

Each has an id, `merge/returns_another_object` or `errors/lazy-load`, and `r/#<id>` leads to
where it stands now. docs/assets/site.js sends a reader there whose anchor is not on its page
any more, so an address holds when what it names moves to another page. What was renamed or
removed stands in `MOVED`. `python -m tooling.drawing.addresses`, a part of `make update`, adds
what is new to `PUBLISHED`; tests/drawing/test_addresses.py finds what got lost.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from tooling.drawing.messages import sections
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of, run_command, write

PUBLISHED = ROOT / "tooling" / "drawing" / "published.txt"
MOVED = ROOT / "tooling" / "drawing" / "moved.yml"
DOCS = ROOT / "docs"
RULE = re.compile(r"^[ #]*::: +(snippets\.(?!circumstances)\w+\.\w+)$", re.MULTILINE)
CORRECTION = re.compile(r"^### .+ \{ #(\S+) \}$", re.MULTILINE)


def addresses() -> list[str]:
    """`page/#anchor` of all that has a permanent address, as the pages are now; sorted."""
    found = [
        f"{url(page)}#{anchor}"
        for page in DOCS.rglob("*.md")
        for anchor in RULE.findall(page.read_text(encoding="utf-8"))
    ]
    for section in sections(DOCS.glob("errors/*.md")):
        found.append(f"{url(section.page)}#{section.anchor}")
    for page in DOCS.glob("corrections/*.md"):
        anchors = CORRECTION.findall(page.read_text(encoding="utf-8"))
        found += [f"{url(page)}#{anchor}" for anchor in anchors]
    return sorted(found)


def url(page: Path) -> str:
    """The address of a page of `docs/`, below that of the site: "merge/row/"."""
    path = page.relative_to(DOCS).with_suffix("").as_posix()
    return "" if path == "index" else path.removesuffix("index").rstrip("/") + "/"


def id_of(address: str) -> str:
    """The permanent id of an address: docs/assets/site.js makes the same of it.

    >>> id_of("merge/row/#snippets.merge.returns_another_object")
    'merge/returns_another_object'
    >>> id_of("errors/detached/#lazy-load")
    'errors/lazy-load'
    """
    page, _, anchor = address.partition("#")
    if anchor.startswith("snippets."):
        return anchor.removeprefix("snippets.").replace(".", "/")
    return f"{page.partition('/')[0]}/{anchor}"


def published() -> list[str]:
    """Every address that was ever recorded as published."""
    return PUBLISHED.read_text(encoding="utf-8").split()


def moved() -> dict[str, str]:
    """From the ids that are no more to those that took their place.

    Raises FormatError for anything else that stands there.
    """
    found = by_hand(MOVED, dict)
    for old, new in found.items():
        if not (isinstance(old, str) and isinstance(new, str)):
            raise FormatError(MOVED, line_of(MOVED, old), "write `old id: id now`")
    return found


def drawn() -> list[tuple[str, list[tuple[str, str]]]]:
    """The page of permanent addresses: ids by their first part, each with its address."""
    now = {id_of(address): address for address in addresses()}
    now |= {old: now[new] for old, new in moved().items() if new in now}
    return [
        (first, [(each, now[each]) for each in ids])
        for first, ids in groupby(sorted(now), key=lambda each: each.partition("/")[0])
    ]


def main() -> None:
    """Add the addresses that are new to the list; none is ever taken away."""
    every = sorted({*published(), *addresses()})
    write(PUBLISHED, "\n".join(every) + "\n")


if __name__ == "__main__":
    run_command(main)
