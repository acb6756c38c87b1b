"""The head of a page, and its picture."""

import json
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.pages.test_pages import front_matter, pages, place
from tests.publish.reading import ADDRESS, content, head, html_pages, read
from tooling.harness.errors import ROOT
from tooling.publish.building import build
from tooling.publish.preview import MARGIN, Palette, drawn
from tooling.publish.site import PublishError

HEAVIEST_PREVIEW = 24_000  # bytes


def test_every_page_describes_itself_once() -> None:
    seen: dict[str, str] = {}
    wrong = []
    for page in pages():
        for name, fewest, most in (("title", 4, 60), ("description", 50, 160)):
            text = str(front_matter(page).get(name, ""))
            where = f"{place(page, 0)}: {name}"
            if not fewest <= len(text) <= most or set(text) & set('"<>'):
                wrong.append(
                    f"{where} has {len(text)} characters; write {fewest} to {most}, without "
                    'any of " < >'
                )
            if text in seen:
                wrong.append(f"{where} is that of {seen[text]} too")
            seen[text] = str(page.relative_to(ROOT))
    assert not wrong, "\n" + "\n".join(wrong)


def test_structured_data_says_what_the_page_says(published: Path) -> None:
    for page in html_pages(published):
        top = head(page)
        [script] = top.select('script[type="application/ld+json"]')
        article, *crumbs = json.loads(script.get_text())["@graph"]
        path = page.parent.relative_to(published).as_posix().removeprefix(".")
        address = f"{ADDRESS}{path}/" if path else ADDRESS
        assert article["@type"] == "TechArticle"
        assert article["url"] == content(top, "canonical") == address
        assert content(top, "og:url") == address
        assert article["headline"] == content(top, "og:title")
        assert top.title
        assert (
            top.title.get_text() == f"{article['headline']} - SQLAlchemy object state"
        )
        about = article["description"]
        assert about == content(top, "description") == content(top, "og:description")
        assert article["image"] == content(top, "og:image") == f"{address}preview.png"
        assert content(top, "twitter:card") == "summary_large_image"
        items = [item for one in crumbs for item in one["itemListElement"]]
        assert bool(items) == bool(path)
        assert [item["position"] for item in items] == [*range(1, len(items) + 1)]
        assert all(
            (published / item["item"].removeprefix(ADDRESS) / "index.html").is_file()
            for item in items
        )
        assert [item["item"] for item in items[:1] + items[-1:]] == (
            [ADDRESS, address] if path else []
        )


def test_every_page_has_a_picture(published: Path) -> None:
    pictures = set()
    for page in html_pages(published):
        file = page.parent / "preview.png"
        assert file.stat().st_size < HEAVIEST_PREVIEW, page
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
            assert len(picture.getcolors() or ()) > 2
            right = picture.crop((1200 - MARGIN + 4, 0, 1200, 630))
            assert len(right.getcolors() or ()) == 1, f"{page}: the title is too wide"
        pictures.add(file.read_bytes())
    assert len(pictures) == len(html_pages(published))


def test_search_engines_are_told_where_the_pages_are(published: Path) -> None:
    assert f"\nSitemap: {ADDRESS}sitemap.xml\n" in read(published / "robots.txt")
    listed = re.findall(r"<loc>(.+?)</loc>", read(published / "sitemap.xml"))
    assert set(listed) == {
        content(head(page), "canonical") for page in html_pages(published)
    }


def test_nothing_wrong_is_said_without_an_address(tmp_path: Path) -> None:
    """On a page of which the title is hard to write into HTML, built by both tools."""
    shutil.copytree(ROOT / "docs" / "theme", tmp_path / "docs" / "theme")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S & T\nplugins: []\nexclude_docs: theme/\n"
        "theme: {name: material, custom_dir: docs/theme, font: false}\n"
        "site_url: !ENV NOT_SET\nnav: [index.md]\n"
    )
    (tmp_path / "docs" / "index.md").write_text(
        "---\ntitle: A & B\ndescription: Says \"x\" & 'y' of <Z>\n---\n\n# A\n"
    )
    for tool in ("mkdocs", "zensical"):
        done = build(tmp_path, tool, "build")
        if tool == "zensical" and "No module named" in done.stderr:
            continue  # on Python 3.10
        assert done.returncode == 0, done.stderr
        top = head(tmp_path / "site" / "index.html")
        assert content(top, "og:title") == "A & B"
        assert content(top, "og:description") == "Says \"x\" & 'y' of <Z>"
        assert content(top, "og:site_name") == "S & T"
        assert not top.select(
            '[rel="canonical"], [property="og:url"], [property="og:image"]'
        )
        assert not top.select('script[type="application/ld+json"]')


def test_a_title_that_the_font_lacks_is_named(mkdocs_site: Path) -> None:
    palette = Palette.read(mkdocs_site)
    with pytest.raises(PublishError, match=r"merge/index\.html: .* no '→'"):
        drawn("a → b", "Merge", "Site", palette, "merge/index.html")
