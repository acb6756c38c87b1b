"""What the site says, as data: rules, errors, corrections; and the list of its pages."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import Tag

from tooling.drawing import messages
from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet, rule_paths
from tooling.matrix.holds import holds, where_it_holds
from tooling.matrix.record import Record, stretches
from tooling.matrix.results import Results
from tooling.publish.markdown import OPEN, where
from tooling.publish.site import Page, PublishError, Site

LICENCE = "MIT"
SCHEMA = Path(__file__).parent / "schema.json"


@dataclass(frozen=True)
class Facts:
    """What the repository knows beside the pages."""

    snippets: dict[str, Snippet]  # by module
    record: Record

    @classmethod
    def read(cls) -> Facts:
        """Raises FormatError for what breaks its format."""
        snippets = [Snippet.read(path) for path in rule_paths()]
        return cls({one.module: one for one in snippets}, Results.load(snippets))


def files(site: Site, facts: Facts) -> dict[str, str]:
    """The files of data, by name, and robots.txt."""
    head = {
        "$schema": where("schema.json", "", site.address),
        "name": site.name,
        "url": site.address or None,
        "license": LICENCE,
    }
    run = {"sqlalchemy": facts.record.releases, "databases": facts.record.versions}
    found = {
        "rules.json": _lines(head | run, "rules", rules(site, facts)),
        "errors.json": _lines(head, "errors", errors(site)),
        "corrections.json": _lines(head, "corrections", corrections(site)),
    }
    robots = "User-agent: *\nAllow: /\n"
    if site.address:
        robots += f"Sitemap: {site.address}sitemap.xml\n"
    found["robots.txt"] = robots
    found["schema.json"] = SCHEMA.read_text(encoding="utf-8")
    return found


def _lines(head: dict[str, Any], name: str, rows: list[dict[str, Any]]) -> str:
    """JSON with a line a row."""
    start = json.dumps({**head, name: []}, ensure_ascii=False)
    inner = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"{start.removesuffix(']}')}\n{inner}\n]}}\n"


def _addresses(site: Site, page: Page, anchor: str) -> dict[str, str]:
    return {
        "url": f"{where(page.path, '', site.address)}#{anchor}",
        "markdown": f"{where(page.markdown, '', site.address)}#{anchor}",
    }


def rules(site: Site, facts: Facts) -> list[dict[str, Any]]:
    """Every rule, sorted by its id.

    Raises PublishError for one that is on no page.
    """
    pages = {anchor: page for page in site.pages for anchor in page.anchors}
    rows = []
    for module, snippet in facts.snippets.items():
        if module not in pages:
            raise PublishError(
                f"{snippet.path.relative_to(ROOT)}: its rule is on no page: build the site anew"
            )
        entry = facts.record.entries.get(snippet.id)
        cells = where_it_holds(entry) if entry else frozenset()
        said = holds(snippet, facts.record)
        rows.append(
            {
                "id": snippet.id,
                "sentence": snippet.rule,
                "chapter": snippet.chapter,
                **_addresses(site, pages[module], module),
                "needs": {
                    "sqlalchemy": str(snippet.needs.sqlalchemy),
                    "databases": snippet.needs.databases,
                    "asyncio": snippet.needs.asyncio,
                },
                "holds": {
                    database: stretches(
                        {c.run.release for c in cells if c.database == database},
                        facts.record.releases,
                    )
                    for database in snippet.needs.databases
                }
                if entry
                else None,
                "run": said.details,
                "differs": [
                    {"where": one.where, "prints": one.prints}
                    for one in said.differences
                ],
            }
        )
    return rows


def errors(site: Site) -> list[dict[str, Any]]:
    """Every text that an Errors page explains, in the order of the pages.

    Raises PublishError for a section that the built page lacks.
    """
    own = {ROOT / "docs" / f"{page.path.rstrip('/')}.md": page for page in site.pages}
    sources = [path for path in own if path.parent.name == "errors" and path.exists()]
    rows = []
    for section in messages.sections(sources):
        page = own[section.page]
        if section.anchor not in page.anchors:
            raise PublishError(
                f"{page.file}: no section #{section.anchor}: build the site anew"
            )
        rows.append(
            {
                "texts": section.texts,
                "raised": section.raised,
                **_addresses(site, page, section.anchor),
            }
        )
    return rows


def corrections(site: Site) -> list[dict[str, Any]]:
    """Every claim that the corrections judge, in the order of the pages."""
    rows = []
    for page in site.pages:
        for verdict in page.article.find_all(class_="verdict"):
            heading = verdict.find_previous(["h2", "h3"])
            if not isinstance(heading, Tag) or heading.name != "h3":
                continue  # the table of what the verdicts mean
            rows.append(
                {
                    "claim": _plain(heading),
                    "verdict": _plain(verdict).rstrip("."),
                    "rules": _rules_below(heading),
                    **_addresses(site, page, str(heading["id"])),
                }
            )
    return rows


def _plain(tag: Tag) -> str:
    return " ".join(tag.get_text().replace("¶", "").split())


def _rules_below(heading: Tag) -> list[str]:
    """The ids of the rules that the entry links to, each once."""
    found = []
    for tag in heading.find_next_siblings():
        if tag.name in ("h2", "h3", "section"):
            break
        for link in tag.select("a[href]"):
            module = str(link["href"]).partition("#")[2]
            if module.startswith("snippets.") and module.count(".") == 2:
                found.append(module.removeprefix("snippets.").replace(".", "/"))
    return list(dict.fromkeys(found))


def llms(site: Site) -> str:
    """The site in the format of the llms.txt proposal: what it is, and a line a page."""
    groups: dict[str, list[Page]] = defaultdict(list)
    for page in site.read:
        groups[site.chapter(page)].append(page)
    alone = groups.pop("", [])
    # A section of that name may be skipped, says the proposal.
    all_groups = [*groups.items(), ("Other pages", alone), ("Optional", site.aside)]
    return ABOUT.format(site=site, OPEN=OPEN) + "".join(
        f"\n## {name}\n\n{''.join(map(_line, pages))}"
        for name, pages in all_groups
        if pages
    )


def _line(page: Page) -> str:
    return f"- [{page.title}]({OPEN}{page.markdown}): {page.description}\n"


ABOUT = """\
# {site.name}

> {site.home.description}

A rule is one sentence. Below it stands a program that was run: an output stands after `#>` below the `print()` that made \
it; after `#:` stand the SQL that a line emitted, and the states of objects that it changed. The line below the program says on which releases of SQLAlchemy and on which databases the program prints exactly this. Programs \
leave out imports, and start from the models and rows of the example library. The address of a rule ends in \
`#snippets.chapter.name`; it stays.

## The whole, and data

- [llms-full.txt]({OPEN}llms-full.txt): every page below, in this order, as one file
- [rules.json]({OPEN}rules.json): every rule with its sentence, address, needs, and the releases and databases on which it holds
- [errors.json]({OPEN}errors.json): every text of an exception or warning that is explained, with its classes and address
- [corrections.json]({OPEN}corrections.json): claims that circulate, each with its verdict, the rules that prove it, and address
- [schema.json]({OPEN}schema.json): the JSON Schema of these three
"""
