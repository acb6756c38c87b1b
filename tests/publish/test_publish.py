"""What `python -m tooling.publish` makes of the site says what the site says, and finds what it lacks."""

import json
import re
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from textwrap import dedent
from urllib.parse import urldefrag, urljoin

import jsonschema
import pytest

from tests.ci import left_to_ci
from tests.pages.test_corrections import entries, is_claim
from tests.pages.test_errors import explained
from tests.publish.conftest import publish_copy
from tests.publish.reading import (
    ADDRESS,
    content,
    data,
    head,
    html_pages,
    in_markdown,
    read,
)
from tooling.harness.snippet import Snippet
from tooling.matrix.holds import holds
from tooling.matrix.results import Results
from tooling.publish.__main__ import main, texts
from tooling.publish.building import MadeOnce
from tooling.publish.data import errors
from tooling.publish.site import PublishError, Site

FENCED = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
ANCHOR = re.compile(r"(?:^| )\{#(\S+?)\}", re.MULTILINE)
ID = re.compile(r'\bid="([^"]+)"')
REFERENCE = re.compile(r'<(a|link|script|img|use)\b[^>]*?\b(?:href|src)="([^"]+)"')
# The state explorer's own: the steps of a walk, which docs/assets/explorer.js reads.
WALK = re.compile(r"#[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)*")
HEADING = re.compile(r"^#+ (.+) \{#(\S+)\}$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")


# --- Markdown


def test_every_page_has_its_markdown_and_names_it(published: Path) -> None:
    for page in html_pages(published):
        [link] = head(page).select('link[type="text/markdown"]')
        text = read(page.parent / str(link["href"]))
        about = content(head(page), "description")
        assert re.match(rf"# .+\n\n> {re.escape(about)}\n\nAddress: ", text), page
        assert "¶" not in text
        assert "\0" not in text


def test_every_rule_is_in_markdown_with_program_outputs_and_evidence(
    published: Path, snippets: list[Snippet]
) -> None:
    """The program is compared with the lines of the file, not with what is made of them."""
    record = Results.load(snippets)
    pages = "\n".join(read(file) for file in sorted(published.rglob("*.md")))
    for text in (pages, read(published / "llms-full.txt")):
        cut = HEADING.split(text)  # text, then heading, anchor, text for each
        shown = {cut[n + 1]: (cut[n], cut[n + 2]) for n in range(1, len(cut), 3)}
        for snippet in snippets:
            sentence, section = shown[snippet.module]
            assert sentence == snippet.rule.removesuffix("."), snippet.id
            last = snippet.tree.body[-1].lineno - 1
            program = dedent("\n".join(snippet.lines[snippet.main.lineno : last]))
            block = section.partition("```python\n")[2].partition("\n```")[0]
            assert in_file(block).endswith(in_file(program.strip())), snippet.id
            assert holds(snippet, record).line.rstrip(".") in section, snippet.id


def in_file(code: str) -> str:
    """Without what was observed, and without empty lines, of which a page shows fewer."""
    return "\n".join(
        line
        for line in code.splitlines()
        if line.strip() and not line.lstrip().startswith("#: ")
    )


def test_links_in_markdown_lead_to_markdown(published: Path) -> None:
    """To a file that is there, and to an anchor in it."""
    assert not lost_links(in_markdown(published), published)


def lost_links(texts: dict[str, str], site: Path) -> list[str]:
    anchors = {at: set(ANCHOR.findall(text)) for at, text in texts.items()}
    lost = []
    for at, text in texts.items():
        for link in LINK.findall(FENCED.sub("`code`", text)):
            address, anchor = urldefrag(urljoin(ADDRESS + at, link))
            if address.startswith(ADDRESS):
                name = address.removeprefix(ADDRESS)
                if not (site / name).is_file() or (
                    anchor and anchor not in anchors[name]
                ):
                    lost.append(f"{at}: {link}")
    return lost


def test_tables_diagrams_and_verdicts_stay(published: Path) -> None:
    merge = read(published / "merge" / "index.html.md")
    assert "| The given object, alone | Returned |" in merge
    assert "Diagram. Merge: the given object, the returned object, and the row" in merge
    assert "<svg" not in merge
    claims = read(published / "corrections" / "merge" / "index.html.md")
    assert "\n**Half right.** `merge()` copies" in claims


def test_no_control_is_in_markdown(published: Path) -> None:
    for at, text in in_markdown(published).items():
        prose = FENCED.sub("", text)
        for word in ("Copy\n", "Source\n", "<button", "<span", "<a ", "<div", "<svg"):
            assert word not in prose, (at, word)


@pytest.fixture(scope="session")
def published_by_zensical(zensical_site: Path, made_once: MadeOnce) -> Path:
    return made_once("published_by_zensical", partial(publish_copy, zensical_site))


def test_zensical_gives_the_same(published: Path, published_by_zensical: Path) -> None:
    texts = in_markdown(published)
    theirs = in_markdown(published_by_zensical)
    assert theirs.keys() == texts.keys()
    assert not [at for at, text in texts.items() if theirs[at] != text]
    for name in ("rules", "errors", "corrections"):
        assert data(published_by_zensical, name) == data(published, name)


@pytest.mark.parametrize("tool", ["published", "published_by_zensical"])
def test_every_link_of_the_site_leads_somewhere(
    tool: str, request: pytest.FixtureRequest
) -> None:
    """From a folder of any name: no link leaves it, and each has its file and its anchor."""
    site: Path = request.getfixturevalue(tool)
    pages = {
        page.parent.relative_to(site).as_posix().removeprefix("."): read(page)
        for page in html_pages(site)
    }
    anchors = {path: set(ID.findall(html)) for path, html in pages.items()}
    lost = set()
    for path, html in pages.items():
        at = f"/site/{path}/" if path else "/site/"
        for tag, href in REFERENCE.findall(html):
            target, anchor = urldefrag(urljoin(at, unescape(href)))
            if target.startswith(("https:", "http:", "data:", "mailto:")):
                continue
            if path == "transitions/explorer" and WALK.fullmatch(href):
                continue
            name = target.removeprefix("/site/").removesuffix("index.html")
            file = site / name
            if (
                not target.startswith("/site/")
                or not (file / "index.html" if file.is_dir() else file).is_file()
                or (anchor and tag == "a" and anchor not in anchors[name.rstrip("/")])
            ):
                lost.add(f"{path}: {href}")
    assert not lost, f"{len(lost)} links, such as {sorted(lost)[:10]}"


def test_without_an_address_links_are_relative(published: Path) -> None:
    """The site works from any path; that of the test is the one of `lost_links()`."""
    left_to_ci()
    written = texts(replace(Site.open(published), address=""))
    assert not [name for name, text in written.items() if ADDRESS in text]
    markdown = {
        at: text for at, text in written.items() if at.endswith((".md", ".txt"))
    }
    assert not lost_links(markdown, published)
    assert re.search(
        r"\]\(\.\./\w+/index\.html\.md#", markdown["merge/row/index.html.md"]
    )
    assert json.loads(written["rules.json"])["url"] is None
    assert written["robots.txt"] == "User-agent: *\nAllow: /\n"


# --- lists


def test_llms_txt_lists_every_page_once(published: Path) -> None:
    text = read(published / "llms.txt")
    lines = re.findall(r"^- \[.+?\]\((\S+)\): \S.+$", text, re.MULTILINE)
    listed = [line for line in lines if line.endswith("index.html.md")]
    paths = [
        page.parent.relative_to(published).as_posix() for page in html_pages(published)
    ]
    assert sorted(listed) == sorted(
        f"{ADDRESS}{path}/index.html.md".replace("/./", "/") for path in paths
    )
    assert re.match(r"# .+\n\n> .+\n\n[A-Z].+\n\n## .+\n\n- ", text)


def test_data_is_as_the_schema_says(published: Path) -> None:
    schema = data(published, "schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in ("rules", "errors", "corrections"):
        jsonschema.validate(data(published, name), schema)
        assert data(published, name)["$schema"] == f"{ADDRESS}schema.json"
    wrong = data(published, "rules")
    wrong["rules"][0]["needs"]["databases"] = ["oracle"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema)


def test_rules_are_the_snippets(published: Path, snippets: list[Snippet]) -> None:
    rows = data(published, "rules")["rules"]
    assert [
        (row["id"], row["sentence"], row["chapter"], row["needs"]["asyncio"])
        for row in rows
    ] == [(s.id, s.rule, s.chapter, s.needs.asyncio) for s in snippets]
    assert [set(row["holds"] or row["needs"]["databases"]) for row in rows] == [
        set(snippet.needs.databases) for snippet in snippets
    ]


def test_rules_hold_where_the_evidence_says(
    published: Path, snippets: list[Snippet]
) -> None:
    """Release by release, from the cells as they are recorded."""
    record = Results.load(snippets)
    order = {release: number for number, release in enumerate(record.releases)}
    for row in data(published, "rules")["rules"]:
        entry = record.entries.get(row["id"])
        if entry is None:
            assert row["holds"] is None
            continue
        said = {
            (release, database)
            for database, ranges in row["holds"].items()
            for first, last in ranges
            for release in record.releases[order[first] : order[last] + 1]
        }
        run = {(cell.run.release, cell.database) for cell in entry.outcomes}
        differs = {
            (cell.run.release, cell.database)
            for cell, text in entry.outcomes.items()
            if text is not None
        }
        assert said == run - differs, row["id"]


def test_every_entry_of_the_data_has_its_place(published: Path) -> None:
    rows = [
        row
        for name in ("rules", "errors", "corrections")
        for row in data(published, name)[name]
    ]
    assert len({row["url"] for row in rows}) == len(rows)
    for row in rows:
        for address, form in ((row["url"], 'id="{}"'), (row["markdown"], "{{#{}}}")):
            path, anchor = urldefrag(address)
            file = published / path.removeprefix(ADDRESS)
            text = read(file / "index.html" if file.is_dir() else file)
            assert form.format(anchor) in text, address


def test_errors_and_corrections_are_complete(published: Path) -> None:
    rows = data(published, "errors")["errors"]
    assert sorted((row["texts"], row["raised"]) for row in rows) == sorted(
        (list(section.texts), list(section.raised)) for section in explained()
    )
    corrections = data(published, "corrections")["corrections"]
    claims = {anchor for _, title, anchor, _ in entries() if is_claim(title)}
    assert {urldefrag(row["url"])[1] for row in corrections} == claims
    assert all(row["rules"] for row in corrections)


# --- the head of a page, and its picture


# --- faults


def alone(site: Path, path: str, folder: Path, old: str, new: str) -> Path:
    """A site of that one page, in which one text is replaced."""
    html = read(site / path / "index.html").replace('rel="next"', "")
    assert old in html
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(html.replace(old, new), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('property="og:title"', "", 'no <meta[property="og:title"]>'),
        ('name="description"', "", 'no <meta[name="description"]>'),
        ("<article", "<div", "no <article>"),
        ("<h1", "<h4", "the article does not begin with a heading"),
        (
            'id="snippets.merge.merge_unknown_key_inserts"',
            "",
            "a rule without the program",
        ),
        ('<figure class="program"', "<div ", "a rule without the program"),
        ("<samp>", "<samp>not ", "a rule without the program"),
        ('class="holds"', "", "a rule without the program"),
        (
            "snippets.merge.merge_unknown_key_inserts",
            "snippets.merge.x",
            "a rule without",
        ),
    ],
)
def test_what_a_page_lacks_is_named(
    old: str,
    new: str,
    said: str,
    mkdocs_site: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = alone(mkdocs_site, "merge/row", tmp_path / "site", old, new)
    assert main([str(folder)]) == 1
    printed = capsys.readouterr().err
    assert "index.html: " in printed
    assert said in printed


def test_a_rule_that_is_on_no_page_is_named(
    mkdocs_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = alone(mkdocs_site, "merge/row", tmp_path / "site", "", "")
    assert main([str(folder)]) == 1
    assert ".py: its rule is on no page" in capsys.readouterr().err


def test_a_section_that_is_not_there_is_named(
    mkdocs_site: Path, tmp_path: Path
) -> None:
    alone(mkdocs_site, "merge/row", tmp_path / "site", "", "")
    page = tmp_path / "site" / "errors" / "detached"
    alone(mkdocs_site, "errors/detached", page, 'id="lazy-load"', "")
    site = Site.open(tmp_path / "site")
    with pytest.raises(PublishError, match=r"errors/detached/.* no section #lazy-load"):
        errors(site)


def test_a_folder_that_is_no_site_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    assert "index.html: not there: build the site first" in capsys.readouterr().err
    assert main([]) == 2
