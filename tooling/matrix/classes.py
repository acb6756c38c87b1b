"""What a difference in a circumstance means for the sentence: classed by hand, in `circumstances.yml`.

`python -m tooling.matrix.classes` prints the differences that are in no class, by circumstance.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

from packaging.version import Version

from tooling.circumstances.circumstance import circumstances
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of, run_command
from tooling.harness.snippet import Snippet, rule_paths
from tooling.matrix.environments import PYTHON
from tooling.matrix.otherwise import Otherwise, differences
from tooling.matrix.record import Record, Run, Setup, in_order
from tooling.matrix.results import Results

FILE = ROOT / "tooling" / "matrix" / "circumstances.yml"
ALL = ("*",)
FORM = (
    'write `stays: true` or `stays: false`, `why: words`, `circumstances: [names]` or "*", '
    '`rules: [ids]` or "*", and if need be `pattern: regular expression`'
)


@dataclass(frozen=True)
class Class:
    """One entry: differences that mean the same for the sentence."""

    stays: bool  # the sentence stays true
    why: str
    circumstances: tuple[str, ...]
    rules: tuple[str, ...]
    pattern: str = ""

    def fits(self, one: Difference) -> bool:
        return (
            (self.circumstances == ALL or one.circumstance in self.circumstances)
            and any(fnmatchcase(one.rule, own) for own in self.rules)
            and bool(re.search(self.pattern, one.diff, re.MULTILINE))
        )


@dataclass(frozen=True)
class Classes:
    """All entries, in their order."""

    entries: tuple[Class, ...] = ()

    def of(self, one: Difference) -> Class | None:
        return next((entry for entry in self.entries if entry.fits(one)), None)


@dataclass(frozen=True)
class Difference:
    """What a rule's program prints in a circumstance, on some releases, and does not print by default."""

    rule: str
    circumstance: str
    releases: tuple[str, ...]
    default: str  # what it prints by default on these
    text: str

    @cached_property
    def diff(self) -> str:
        """The lines that differ, `-old` and `+new`."""
        lines = difflib.unified_diff(
            self.default.splitlines(), self.text.splitlines(), n=0, lineterm=""
        )
        return "\n".join(line for line in list(lines)[2:] if line[0] in "-+")


def read(rules: Collection[str], path: Path = FILE) -> Classes:
    """What stands in `circumstances.yml`; `rules` are the ids that there are.

    Raises FormatError for an entry that breaks the form, or names what does not exist.
    """
    return Classes(tuple(_class(raw, rules, path) for raw in by_hand(path, list)))


def _class(raw: Any, rules: Collection[str], path: Path) -> Class:
    fields = raw if isinstance(raw, dict) else {}
    wanted = {"stays", "why", "circumstances", "rules"}
    why = fields.get("why")
    if (
        not wanted <= fields.keys() <= wanted | {"pattern"}
        or not isinstance(fields["stays"], bool)
        or not (isinstance(why, str) and why.strip())
        or not isinstance(fields.get("pattern", ""), str)
    ):
        words = why or next(iter(fields.values()), raw)
        raise FormatError(path, line_of(path, str(words)[:40]), FORM)
    entry = Class(
        fields["stays"],
        why.strip(),
        _names(fields, "circumstances", path),
        _names(fields, "rules", path),
        fields.get("pattern", ""),
    )
    if entry.circumstances != ALL:
        _check_circumstances(entry.circumstances, path)
    for pattern in entry.rules:
        if not any(fnmatchcase(rule, pattern) for rule in rules):
            raise FormatError(
                path,
                line_of(path, pattern),
                f"no rule {pattern!r}: write ids of snippets, such as `merge/some_rule` or `merge/*`",
            )
    try:
        re.compile(entry.pattern)
    except re.error as error:
        raise FormatError(
            path,
            line_of(path, why.strip()[:40]),
            f"pattern {entry.pattern!r}: {error}; write a regular expression of Python",
        ) from None
    return entry


def _names(fields: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    """A list of names, or "*"."""
    names = fields[key]
    if names == "*":
        return ALL
    if not (
        isinstance(names, list)
        and names
        and all(isinstance(name, str) for name in names)
    ):
        words = fields.get("why", key)
        raise FormatError(
            path, line_of(path, str(words)[:40]), f"`{key}` is a list of names; {FORM}"
        )
    return tuple(names)


def _check_circumstances(names: Iterable[str], path: Path) -> None:
    for name in names:
        if name not in circumstances():
            raise FormatError(
                path,
                line_of(path, name),
                f"no circumstance {name!r}: write names of modules in snippets/circumstances",
            )


def found(snippet: Snippet, otherwise: Record, results: Record) -> list[Difference]:
    """Where the program prints something else than by default on the same release.

    In the order of the circumstances; of one of them, the text of the newest release first.
    """
    entry = results.entries.get(snippet.id)
    by_default = entry.outcomes if entry else {}
    all_found = []
    for name, texts in differences(snippet, otherwise).items():
        own: dict[tuple[str, str], list[str]] = {}
        for text, releases in texts.items():
            for release in releases:
                setup = Setup(Run(release, PYTHON), "sqlite")
                default = by_default.get(setup)
                if default is None:
                    default = snippet.expected
                if text != default:
                    own.setdefault((default, text), []).append(release)
        of_one = [
            Difference(snippet.id, name, tuple(in_order(releases)), *key)
            for key, releases in own.items()
        ]
        all_found += sorted(
            of_one, key=lambda one: Version(one.releases[-1]), reverse=True
        )
    return all_found


def classed(
    snippet: Snippet, otherwise: Record, results: Record, classes: Classes
) -> list[tuple[Difference, Class | None]]:
    """Each difference with its class; None for what is in no class."""
    return [(one, classes.of(one)) for one in found(snippet, otherwise, results)]


def unclassed(
    snippets: Iterable[Snippet], otherwise: Record, results: Record, classes: Classes
) -> list[Difference]:
    """All that a person has to read, by circumstance: what is in no class."""
    left = [
        one
        for snippet in snippets
        for one, its_class in classed(snippet, otherwise, results, classes)
        if its_class is None
    ]
    order = list(circumstances())
    return sorted(left, key=lambda one: (order.index(one.circumstance), one.rule))


def what_to_do(one: Difference) -> str:
    """One line."""
    return (
        f"{one.rule} in {one.circumstance} prints something else ({', '.join(one.releases)}): "
        f"class it in {FILE.relative_to(ROOT)}; see `python -m tooling.matrix.classes`"
    )


def main() -> None:
    """Print them, with their diffs."""
    snippets = [Snippet.read(path) for path in rule_paths()]
    classes = read({one.id for one in snippets})
    otherwise, results = Otherwise.load(snippets), Results.load(snippets)
    left = unclassed(snippets, otherwise, results, classes)
    before = ""
    for one in left:
        if one.circumstance != before:
            before = one.circumstance
            number = sum(other.circumstance == before for other in left)
            print(f"\n# {before}: {number}")
        print(f"\n{one.rule} ({', '.join(one.releases)})")
        print(one.diff)
    print(f"\n{len(left)} differences are in no class.", file=sys.stderr)


if __name__ == "__main__":
    run_command(main)
