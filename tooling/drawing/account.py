"""What is drawn from data: the parts of the Evidence page, and the walks of the explorer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from packaging.version import Version

from tooling.explorer.record import Walks
from tooling.explorer.walks import LENGTH, START, SWITCHES, WALKED, WORTH_TAKING, Step
from tooling.harness.snippet import DATABASES, Snippet
from tooling.matrix.changes import Change, Explanation, explained, found
from tooling.matrix.holds import NAMES, by_database, ranges
from tooling.matrix.record import Record


@dataclass(frozen=True)
class Section:
    """A part of a page that is made from data."""

    id: str
    title: str
    text: str  # Markdown


def sections(snippets: list[Snippet], record: Record) -> dict[str, list[Section]]:
    """For the `:::` line of each module of `tooling`, what stands there.

    Raises FormatError for a broken `changes.yml`.
    """
    return {
        "drawing.account": summary(snippets, record),
        "matrix.changes": changes(snippets, record),
        "matrix.results": table(snippets, record),
        "explorer.record": walks(snippets),
    }


def summary(snippets: list[Snippet], record: Record) -> list[Section]:
    """What was run, in figures."""
    known = [record.entries[s.id] for s in snippets if s.id in record.entries]
    outcomes = [entry.outcomes for entry in known]
    differ = sum(text is not None for own in outcomes for text in own.values())
    pythons: dict[str, list[str]] = defaultdict(list)
    for release, python in sorted(record.matrix, key=lambda run: Version(run.release)):
        pythons[python].append(release)
    lines = [
        f"- SQLAlchemy {ranges(own, record.releases)} on Python {python}"
        for python, own in sorted(pythons.items(), key=lambda item: Version(item[0]))
    ]
    lines += [
        f"- {NAMES[name]} {', '.join(record.versions[name])}"
        for name in DATABASES
        if name in record.versions
    ]
    lines += [
        f"- Nothing could be run on SQLAlchemy {release}: `{why}`. The model that every "
        "program starts from is written in the style of 2.0."
        for release, why in record.absent.items()
    ]
    text = (
        f"{len(known)} of {len(snippets)} rules were run, as they stand now, "
        f"{sum(map(len, outcomes)):,} times in all. {differ:,} of these did not print what "
        "the page says; each of them is shown below its rule.\n\n"
    )
    return [Section("", "", text + "\n".join(lines))]


def changes(snippets: list[Snippet], record: Record) -> list[Section]:
    """Every change, newest first; those with one cause together.

    One that nobody has explained is shown too.
    """
    left = set(found(snippets, record))
    items: dict[str, list[str]] = defaultdict(list)
    for one in explained():
        own = left & {Change(one.release, rule) for rule in one.rules}
        left -= own
        if own:
            items[one.release].append(_item(one, own))
    for release, rest in groupby(sorted(left), key=lambda change: change.release):
        items[release].append(
            _item(Explanation(release, "Not yet explained.", ()), rest)
        )
    order = sorted(items, key=Version, reverse=True)
    # As HTML: mkdocstrings would take a link in Markdown for one to a heading in this text.
    links = " · ".join(f'<a href="#since-{one}">{one}</a>' for one in order)
    options = "".join(f"<option>{one}</option>" for one in reversed(record.releases))
    picker = (
        f'<span class="releases"><label>Your release <select><option value="">any</option>{options}'
        '</select></label> <span role="status"></span></span>'
    )
    text = f"{picker}\n\nSomething changed in {links}; in no other release."
    return [
        Section("", "", text),
        *(
            Section(
                f"since-{release}",
                f"SQLAlchemy {release}",
                folded(_changes(len(items[release])), "\n".join(items[release])),
            )
            for release in order
        ),
    ]


def folded(summary: str, text: str) -> str:
    """Markdown that the reader unfolds."""
    return f"<details markdown><summary>{summary}</summary>\n\n{text}\n\n</details>"


def _changes(number: int) -> str:
    return "1 change" if number == 1 else f"{number} changes"


def _item(one: Explanation, changes: Iterable[Change]) -> str:
    rules = [link(f"snippets.{rule.replace('/', '.')}") for _, rule in sorted(changes)]
    sources = [f"[{text}]({address})" for text, address in one.links.items()]
    shown = f"Shown by {', '.join(rules)}."
    told = f" SQLAlchemy says: {', '.join(sources)}." if sources else ""
    return f"- {one.what.strip()}\n\n    {shown}{told}\n"


def link(module: str, text: str = "") -> str:
    """To a rule, by its name or by this Markdown; no link while the rule is on no page."""
    # The name as it stands in the address weighs half of the same in words.
    text = text or module.rpartition(".")[2]
    return f'<autoref identifier="{module}" optional>{text}</autoref>'


def table(snippets: list[Snippet], record: Record) -> list[Section]:
    """Every rule, with the releases on which it holds on each database.

    In a chapter, those that hold everywhere are one list, not a row each.
    """
    everywhere = ranges(record.releases, record.releases)
    names = " | ".join(NAMES[name] for name in DATABASES)
    sections = []
    for chapter, own in groupby(snippets, key=lambda snippet: snippet.chapter):
        whole, rows = [], []
        for snippet in own:
            columns = by_database(snippet, record)
            if set(columns) == {everywhere}:
                whole.append(link(snippet.module))
            else:
                shown = ("all" if one == everywhere else one for one in columns)
                rows.append(f"| {link(snippet.module)} | {' | '.join(shown)}")
        head = f"| Rule | {names}\n| --- | --- | --- | ---"
        text = ""
        if rows:
            summary = f"{len(rows)} do not hold everywhere"
            text = folded(summary, "\n".join([head, *rows]))
        if whole:
            summary = f"<summary>{len(whole)} hold everywhere</summary>"
            text += f'\n\n<details class="holds">{summary}{", ".join(whole)}</details>'
        sections.append(Section(f"of-{chapter}", chapter, text))
    return sections


def walks(snippets: list[Snippet]) -> list[Section]:
    """Some walks step by step, what was recorded in all, and the rules that explain it."""
    recorded = Walks.load()
    sentences = {one.id: one.rule.removesuffix(".") for one in snippets}

    def why(rule: str) -> str:
        return link(f"snippets.{rule.replace('/', '.')}", sentences.get(rule, ""))

    sections = []
    for title, path in WORTH_TAKING.items():
        names = path.split(".")
        # As HTML: of a Markdown link mkdocstrings would make one to an id of its own.
        take = f'<p class="take"><a href="#{path}">Take this walk</a></p>\n'
        lines = [take]
        for name, (step, rule) in zip(names, recorded.steps(names)):
            told = " ".join([*came(step), why(rule)])
            state = json.loads(step.situation)["state"]
            lines.append(f"{_line(WALKED[name].code, state)}  \n    {told}")
        sections.append(
            Section(f"walk-{path.replace('.', '-')}", title, "\n".join(lines))
        )
    other = recorded.raw["other"]
    text = (
        f"All {other['walks']:,} walks of up to {LENGTH} of these {len(WALKED)} operations, with each of the "
        f"{len(recorded.raw['settings'])} kinds of session, were performed on SQLAlchemy {recorded.raw['release']} and SQLite, and again on "
        f"SQLAlchemy {other['release']}. "
    )
    differ = (f'<a href="#{path}">{path}</a>' for path in other["differ"])
    text += (
        f"There, {len(other['differ']):,} end differently: {', '.join(differ)}."
        if other["differ"]
        else "There, each comes to the same. (The labels of columns, such as `AS book_id`, which "
        "2.0 writes in more places, are left out.)"
    )
    rules = "\n".join(f"- {why(rule)}" for rule in sorted(recorded.raw["rules"]))
    text += (
        f'\n\n<details class="holds explorer-rules" markdown><summary>{len(recorded.raw["rules"])} rules '
        f"explain the steps</summary>\n\n{rules}\n\n</details>"
    )
    return [*sections, Section("recorded", "How it was recorded", text)]


def _line(code: str, state: str) -> str:
    return f'1.  `{code}` <span class="state {state}">{state}</span>'


def explorer() -> dict[str, Any]:
    """The state explorer before the first step."""
    switches = [f"{name}=False" for name in SWITCHES]
    return {"start": START, "switches": switches, "keys": Walks.load().keys()}


def came(step: Step) -> list[str]:
    """What came of a step, in Markdown."""
    outcome = json.loads(step.outcome)
    said = [f"`{statement}`." for statement in outcome.get("sql", [])]
    if "error" in outcome:
        said.append(f"Raises {outcome['error'][0]}: `{outcome['error'][1]}`.")
    said += [f"Warns: `{warning}`." for warning in outcome.get("warnings", [])]
    returned = outcome.get("returned")
    if returned:
        said.append(
            {"itself": "Returns the book itself.", "None": "Returns `None`."}.get(
                returned, f"Returns another object, {returned}."
            )
        )
    return said
