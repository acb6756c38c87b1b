"""The record of the walks, of which the explorer is drawn: `docs/assets/walks.json`.

`python -m tooling.explorer.record` performs all walks on the installed SQLAlchemy and on the
other series, if it was not yet, and writes it. Walks that nothing tells apart, neither what is
seen of the object nor what any of the steps that are left makes of it, lead to one node.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.metadata import distributions
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import sqlalchemy

from snippets import library, words
from tooling.explorer.rules import hinted, rule_for
from tooling.explorer.walks import (
    GROUPS,
    SETTINGS,
    START,
    WALKED,
    Step,
    Tree,
    Walker,
    as_json,
    performed,
)
from tooling.harness.errors import ROOT
from tooling.harness.files import recorded_in, run_command, write
from tooling.transitions import operations, situations

FILE = ROOT / "docs" / "assets" / "walks.json"


OTHER_SERIES = ROOT / ".venv" / "sqlalchemy-2.0"


class Walks:
    """The record: what came of each step, by the steps that were taken."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw

    @classmethod
    def load(cls, path: Path = FILE) -> Walks:
        """Raises FormatError if the file is not what `main()` writes."""
        with recorded_in(path, "make update"):
            return cls(json.loads(path.read_text(encoding="utf-8")))

    def steps(
        self, path: Sequence[str], settings: str = ""
    ) -> Iterator[tuple[Step, str]]:
        """What came of each, and the rule that explains it."""
        order = list(WALKED)
        node = self.raw["settings"][settings]
        for name in path:
            at = 2 * order.index(name)
            number, node = self.raw["nodes"][node][at : at + 2]
            rule = self.raw["rules"][self.raw["steps"][number][2]]
            yield _step(self.raw, number), rule

    def keys(self) -> dict[str, list[Key]]:
        """A key for each operation, by group, as they are before the first step."""
        steps = self.raw["nodes"][self.raw["settings"][""]][::2]
        numbers = dict(zip(WALKED, steps))
        drawn: dict[str, list[Key]] = {}
        for group, own in GROUPS.items():
            for one in own:
                _, situation, _, hint = self.raw["steps"][numbers[one.id]]
                state = self.raw["situations"][situation]["state"]
                moves = state != self.raw["situations"][0]["state"]
                text = self.raw["hints"][hint]
                kind = state if moves else "raises" * text.startswith("raises")
                drawn.setdefault(group, []).append(
                    Key(one.id, one.code, _short(one.label), text, kind)
                )
        return drawn


class Key(NamedTuple):
    """What takes a step: the operation, and what it would do."""

    id: str
    code: str
    label: str
    hint: str
    kind: str  # the state that the object would go to, "raises" or nothing


def _short(label: str) -> str:
    label = label.replace("session.", "").replace("(book)", "()")
    return re.sub('= ".*"', "= …", label)


def _step(raw: dict[str, Any], number: int) -> Step:
    outcome, situation, *_ = raw["steps"][number]
    return Step(
        as_json(**raw["outcomes"][outcome]), as_json(**raw["situations"][situation])
    )


class Numbered(dict[Any, int]):
    """Things that are written once, and then go by their number."""

    def of(self, thing: Any) -> int:
        return self.setdefault(thing, len(self))


Explain = Callable[[str, dict[str, Any], dict[str, Any], dict[str, Any]], str]


def encoded(
    trees: dict[str, Tree], start: str, explain: Explain | None = None
) -> dict[str, Any]:
    """The trees, by settings, as data: equal parts once, each after those that it leads to."""
    explain = explain or rule_for
    outcomes, situations, rules, hints, steps, nodes = (Numbered() for _ in range(6))
    known: dict[tuple[str, int], int] = {}

    def node(before: str, here: Tree) -> int:
        if (before, id(here)) not in known:
            known[before, id(here)] = new_node(before, here)
        return known[before, id(here)]

    def new_node(before: str, here: Tree) -> int:
        own = []
        for name, (step, after) in here.items():
            parts = json.loads(before), *map(json.loads, step)
            rule, hint = rules.of(explain(name, *parts)), hints.of(hinted(*parts))
            came, seen = outcomes.of(step.outcome), situations.of(step.situation)
            own.append(steps.of((came, seen, rule, hint)))
            own.append(node(step.situation, after))
        return nodes.of(tuple(own))

    situations.of(start)
    roots = {settings: node(start, tree) for settings, tree in trees.items()}
    return {
        "release": sqlalchemy.__version__,
        "digest": digest(),
        "shared": "".join(_body(module) for module in (library, words)),
        "operations": list(WALKED),
        "settings": roots,
        "rules": list(rules),
        "hints": list(hints),
        "outcomes": [json.loads(one) for one in outcomes],
        "situations": [json.loads(one) for one in situations],
        "steps": list(steps),
        "nodes": list(nodes),
    }


def _body(module: ModuleType) -> str:
    """What a copied program needs of it."""
    return inspect.getsource(module).partition('"""\n\n')[2] + "\n"


def decoded(raw: dict[str, Any]) -> dict[str, Tree]:
    """The trees that were encoded, by settings."""
    trees: list[Tree] = []
    for own in raw["nodes"]:
        steps = zip(raw["operations"], own[::2], own[1::2])
        trees.append(
            {name: (_step(raw, step), trees[after]) for name, step, after in steps}
        )
    return {settings: trees[root] for settings, root in raw["settings"].items()}


def digest() -> str:
    """Of all that the walks are made of, but for SQLAlchemy."""
    parts = [
        inspect.getsource(one) for one in (operations, situations, library, Walker)
    ]
    return hashlib.sha256(
        repr([parts, START, SETTINGS, list(WALKED.values())]).encode()
    ).hexdigest()


def compared(raw: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """How many walks there are, and which of them come to something else in the other."""
    found: dict[str, Any] = {"walks": 0, "differ": []}

    def compare(settings: str, here: int, there: int, path: list[str]) -> None:
        own, others = raw["nodes"][here], other["nodes"][there]
        for at, name in enumerate(WALKED if own else ()):
            found["walks"] += 1
            if _step(raw, own[2 * at]) != _step(other, others[2 * at]):
                found["differ"].append(address([*path, name], settings))
            compare(settings, own[2 * at + 1], others[2 * at + 1], [*path, name])

    for settings, root in raw["settings"].items():
        compare(settings, root, other["settings"][settings], [])
    return found


def address(path: Sequence[str], settings: str) -> str:
    """A walk as it is written in an address, behind `#`."""
    return ".".join([*settings.split(", "), *path] if settings else path)


def as_text(raw: dict[str, Any]) -> str:
    """JSON with a line for each thing that goes by its number."""
    parts = []
    for name, value in raw.items():
        if isinstance(value, list) and value:
            items = ",\n".join(json.dumps(one, separators=(",", ":")) for one in value)
            parts.append(f"{json.dumps(name)}: [\n{items}\n]")
        else:
            parts.append(f"{json.dumps(name)}: {json.dumps(value)}")
    return "{" + ",\n".join(parts) + "}\n"


def _all_performed() -> dict[str, Tree]:
    return {settings: performed(settings) for settings in SETTINGS}


def main(arguments: Sequence[str]) -> None:
    """Perform all walks on both series, unless they are recorded, and write the file anew.

    With an argument, on the installed SQLAlchemy only, to the file of that name, unexplained.
    """
    if arguments:
        raw = encoded(_all_performed(), Walker().start(), lambda *step: "")
        write(Path(arguments[0]), as_text(raw))
        return
    (series,) = distributions(name="sqlalchemy", path=[str(OTHER_SERIES)])
    known = Walks.load().raw if FILE.exists() else None
    if known and (
        known["release"] == sqlalchemy.__version__
        and known["other"]["release"] == series.version
        and known["digest"] == digest()
    ):
        raw = encoded(decoded(known), Walker().start())
        write(FILE, as_text({**raw, "other": known["other"]}))
        return
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "walks.json")
        subprocess.run(
            [sys.executable, "-m", "tooling.explorer.record", str(found)],
            env={**os.environ, "PYTHONPATH": str(OTHER_SERIES)},
            cwd=ROOT,
            check=True,
        )
        other = Walks.load(found).raw
    raw = encoded(_all_performed(), Walker().start())
    raw["other"] = {"release": other["release"], **compared(raw, other)}
    write(FILE, as_text(raw))
    print(f"{FILE.relative_to(ROOT)}: {raw['other']}")


if __name__ == "__main__":
    run_command(partial(main, sys.argv[1:]))
