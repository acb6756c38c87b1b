"""What changed between releases: found in the record, and explained in `changes.yml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from packaging.version import Version

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of
from tooling.harness.snippet import Snippet
from tooling.matrix.environments import PYTHON
from tooling.matrix.record import Record, Run, Setup

EXPLAINED = ROOT / "tooling" / "matrix" / "changes.yml"
CHANGELOG = "https://docs.sqlalchemy.org/en/21/changelog/changelog_{series}.html#change-{release}"
TICKET = "https://github.com/sqlalchemy/sqlalchemy/issues/{number}"
DOES_NOT_APPLY = object()


class Change(NamedTuple):
    """What a rule prints on this release is not what it prints on the one before."""

    release: str
    rule: str


@dataclass(frozen=True)
class Explanation:
    """What a person found out about changes of one release that have one cause."""

    release: str
    what: str  # Markdown
    rules: tuple[str, ...]
    tickets: tuple[int, ...] = ()
    changelog: str = ""  # the release whose changelog tells, if it is another: a beta

    @property
    def links(self) -> dict[str, str]:
        """Text and address of what SQLAlchemy says about it."""
        release = self.changelog or self.release
        series = "".join(map(str, Version(release).release[:2]))
        links = {f"#{number}": TICKET.format(number=number) for number in self.tickets}
        if links:
            name = f"changelog of {release}"
            links[name] = CHANGELOG.format(series=series, release=release)
        return links


def found(snippets: Iterable[Snippet], record: Record) -> dict[Change, set[str]]:
    """Every change between adjacent releases, with the databases on which it shows.

    That a rule starts or ends to apply is one too, which needs no evidence.
    """
    changes: dict[Change, set[str]] = defaultdict(set)
    releases = [r for r in record.releases if Run(r, PYTHON) in record.matrix]
    for snippet in snippets:
        entry = record.entries.get(snippet.id)
        outcomes = entry.outcomes if entry else {}
        applies = record.setups_for(snippet.needs)
        for database in snippet.needs.databases:
            before: object = None
            for release in releases:
                setup = Setup(Run(release, PYTHON), database)
                if setup not in applies:
                    now: object = DOES_NOT_APPLY
                elif setup in outcomes:
                    now = ("prints", outcomes[setup])
                elif before in (None, DOES_NOT_APPLY):
                    now = ("prints", None)
                if before is not None and now != before:
                    changes[Change(release, snippet.id)].add(database)
                before = now
    return changes


def explained(path: Path = EXPLAINED) -> list[Explanation]:
    """What stands in `changes.yml`, newest first.

    Raises FormatError for what is not an explanation.
    """
    explanations = [_explanation(one, path) for one in by_hand(path, list)]
    return sorted(explanations, key=lambda one: Version(one.release), reverse=True)


def _explanation(entry: Any, path: Path) -> Explanation:
    try:
        rules, tickets = entry["rules"], entry.get("tickets", [])
        if not (isinstance(rules, list) and isinstance(tickets, list)):
            raise TypeError
        lists = {"rules": tuple(rules), "tickets": tuple(tickets)}
        explanation = Explanation(**{**entry, **lists})
        Version(explanation.release)
    except (AttributeError, LookupError, TypeError, ValueError):
        known = entry if isinstance(entry, dict) else {"": entry}
        words = known.get("what") or next(iter(known.values()), "")
        raise FormatError(
            path,
            line_of(path, str(words)[:40]),
            "each entry has `release` (three numbers), `what` and a list of `rules`, and may "
            "have a list of `tickets` and `changelog`",
        ) from None
    return explanation
