"""The built site, as it is read: its pages in order, each with its article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag


class PublishError(Exception):
    """The built site lacks something. Its text names the file, and says what to do."""


@dataclass(frozen=True, eq=False)
class Page:
    """One page, as the site shows it."""

    path: str  # "merge/row/"; of the start page ""
    title: str
    description: str
    article: Tag

    @property
    def file(self) -> str:
        return f"{self.path}index.html"

    @property
    def markdown(self) -> str:
        """Where the llms.txt proposal puts it: the address, and `index.html.md`."""
        return f"{self.path}index.html.md"

    @property
    def preview(self) -> str:
        return f"{self.path}preview.png"

    @property
    def folder(self) -> str:
        """`merge` of `merge/` and of `merge/row/`; nothing for a page that stands alone."""
        return self.path.partition("/")[0]

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(str(tag["id"]) for tag in self.article.find_all(id=True))


@dataclass(frozen=True)
class Site:
    """Its pages in the order in which they are to be read, and those that are no part of that."""

    name: str
    address: str  # ends in a slash; nothing if the site was built without SITE_URL
    read: tuple[Page, ...]
    aside: tuple[Page, ...]

    @classmethod
    def open(cls, folder: Path) -> Site:
        """Follow the link to the next page, from the start page on.

        Raises PublishError for a page that lacks what every page has.
        """
        home, following = _page(folder, "")
        read = [home]
        while following is not None and following not in {page.path for page in read}:
            page, following = _page(folder, following)
            read.append(page)
        reached = {folder / page.file for page in read}
        others = sorted(set(folder.rglob("index.html")) - reached)
        aside = [_page(folder, _path(folder, file))[0] for file in others]
        head, _ = _parts(folder / home.file)
        canonical = head.select_one('link[rel="canonical"]')
        return cls(
            _meta(folder / home.file, head, 'meta[property="og:site_name"]'),
            str(canonical["href"]) if canonical else "",
            tuple(read),
            tuple(aside),
        )

    @property
    def home(self) -> Page:
        return self.read[0]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.read + self.aside

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def own_anchors(self) -> frozenset[str]:
        """Those that one page alone has, of the pages to be read."""
        counted = Counter(anchor for page in self.read for anchor in page.anchors)
        return frozenset(anchor for anchor, pages in counted.items() if pages == 1)

    def chapter(self, page: Page) -> str:
        """The title of the first page of the folder in which the page is, or nothing."""
        first = self.by_path.get(f"{page.folder}/")
        alone = sum(other.folder == page.folder for other in self.pages) == 1
        return first.title if first and not alone else ""


def _path(folder: Path, file: Path) -> str:
    return file.relative_to(folder).as_posix().removesuffix("index.html")


def _page(folder: Path, path: str) -> tuple[Page, str | None]:
    """The page, and the path of the one that it names as the next."""
    file = folder / path / "index.html"
    head, article = _parts(file)
    page = Page(
        path,
        _meta(file, head, 'meta[property="og:title"]'),
        _meta(file, head, 'meta[name="description"]'),
        article,
    )
    following = head.select_one('link[rel="next"]')
    if following is None:
        return page, None
    return page, urljoin(f"/{path}", str(following["href"])).removeprefix("/")


def _parts(file: Path) -> tuple[BeautifulSoup, Tag]:
    """The head and the article of a page; what lies between weighs most, and is not read."""
    try:
        html = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PublishError(f"{file}: not there: build the site first") from None
    head, _, body = html.partition("</head>")
    start, end = body.find("<article"), body.rfind("</article>")
    if start < 0 or end < 0:
        raise PublishError(f"{file}: no <article>, in which the theme puts the page")
    article = BeautifulSoup(body[start:end], "html.parser").article
    assert article
    return BeautifulSoup(head, "html.parser"), article


def _meta(file: Path, head: BeautifulSoup, selector: str) -> str:
    tag = head.select_one(selector)
    if tag is None or not tag.get("content"):
        raise PublishError(
            f"{file}: no <{selector}>: the page needs a title and a description between two "
            "lines of `---`, which docs/theme/partials/about.html writes into the head"
        )
    return str(tag["content"])
