"""The site builds without a warning, with MkDocs and with Zensical, and both show the same."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.pages.test_pages import directives
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.publish.building import build, project, tree_of


def rules(site: Path) -> dict[str, str]:
    """The text of every rule drawn, by the id of its heading."""
    return {
        str(heading.id): section.text(separator=" ", strip=True)
        for page in sorted(site.rglob("index.html"))
        for section in tree_of(page).css("section.rule")
        for heading in section.css("h2, h3")[:1]
    }


def test_every_rule_is_drawn(mkdocs_site: Path) -> None:
    drawn = rules(mkdocs_site)
    assert set(drawn) == {
        name
        for name in directives()
        if name.count(".") == 2
        and name.startswith("snippets.")
        and name.split(".")[1] not in ("fixes", "recipes", "circumstances")
    }
    assert all("Copy" in text and "Source" in text for text in drawn.values())


def test_a_fix_says_all_that_its_docstring_says(mkdocs_site: Path) -> None:
    says_more = {
        figure.attributes["data-id"]
        for page in mkdocs_site.rglob("index.html")
        for figure in tree_of(page).css("details.fold > .more ~ figure.fix")
    }
    snippets = map(Snippet.read, snippet_paths())
    assert says_more == {one.id for one in snippets if one.is_fix and one.explanation}


def test_zensical_shows_the_same_rules(mkdocs_site: Path, zensical_site: Path) -> None:
    assert rules(zensical_site) == rules(mkdocs_site)


def test_zensical_shows_the_same_evidence(
    mkdocs_site: Path, zensical_site: Path
) -> None:
    pages = [site / "evidence" / "index.html" for site in (mkdocs_site, zensical_site)]
    ours, theirs = [tree_of(page).css("article .evidence") for page in pages]
    assert [part.text(separator=" ", strip=True) for part in ours] == [
        part.text(separator=" ", strip=True) for part in theirs
    ]
    assert len(ours) == 3


def test_no_page_names_another_host_to_fetch_from(mkdocs_site: Path) -> None:
    foreign = [
        f"{page.relative_to(mkdocs_site)}: {tag.html}"
        for page in mkdocs_site.rglob("*.html")
        for tag in tree_of(page).css("[src], [srcset], link[href]")
        for has in (tag.attributes,)
        for address in (has.get("src") or has.get("srcset") or has.get("href"),)
        if urlsplit(str(address)).netloc
        and has.get("rel") not in ("canonical", "next", "prev")
        # 404.html is served for any path, so it needs the site's own absolute address
        and not str(address).startswith("https://e.org/state/")
    ]
    assert not foreign, "\n".join(foreign)


def test_only_pages_and_assets_are_published(mkdocs_site: Path) -> None:
    assert not list(mkdocs_site.rglob("*.jinja"))
    assert not list(mkdocs_site.rglob("*.py"))


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str, str], str]:
    """Build with one text of one file replaced, and return what the build said."""
    folder = project(tmp_path, "/assets/", "/detachment/", "/index.md")

    def build_with(name: str, text: str) -> str:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        done = build(folder, "mkdocs", "build", "--strict")
        assert done.returncode != 0
        return done.stdout + done.stderr

    return build_with


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "snippets/detachment/bad.py",
            "def main() -> None:\n    pass\n",
            "snippets/detachment/bad.py:1: no docstring",
        ),
        (
            "snippets/detachment/bad.py",
            '"""A rule."""\n\ndef main( -> None:\n',
            "snippets/detachment/bad.py:3: not Python",
        ),
        (
            "snippets/detachment/__init__.py",
            'OPERATIONS = ("sqlalchemy.orm.session.Session.nope",)\n',
            "snippets/detachment/__init__.py:1: OPERATIONS: the installed SQLAlchemy has no",
        ),
        (
            "docs/index.md",
            "# Page\n\n::: snippets.detachment.nope\n",
            "snippets.detachment.nope could not be found",
        ),
    ],
)
def test_the_build_says_what_is_wrong(
    name: str, text: str, said: str, broken: Callable[[str, str], str]
) -> None:
    output = broken(name, text)
    assert said in output
    assert "Traceback" not in output
