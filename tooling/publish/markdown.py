"""A page as Markdown: programs with their outputs in place, tables, and links to Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from tooling.drawing.rule import in_words
from tooling.harness.snippet import Snippet
from tooling.publish.site import Page, PublishError, Site

# Before a path in the site, until it is known where the text will stand.
OPEN = "\0"
LINK = re.compile(rf"{OPEN}(?P<path>[^\s)#]*)(?:#(?P<anchor>[^\s)]*))?")
# A line of a program: how deep it is indented, and if it is no code, what it is.
STEPS = re.compile(r"i(?P<depth>\d+)(?: (?P<what>sql|end))?$")
SOUP = BeautifulSoup("", "html.parser")


def of_page(page: Page, site: Site, snippets: dict[str, Snippet]) -> str:
    """The page, with links that `placed()` is to complete; changes the article.

    Raises PublishError if the article has no heading, or shows a rule that is not known.
    """
    for section in page.article.find_all("section", class_="rule"):
        _simplify(section, page, snippets)
    for pre in page.article.find_all("pre", class_="highlight"):
        lines = [text for text, _ in drawn_lines(pre)]
        if lines:
            pre.replace_with(_tag("pre", "\n".join(lines), "highlight"))
    text = Converter(page, site).convert_soup(page.article).strip()
    heading, _, body = text.partition("\n")
    if not heading.startswith("# "):
        raise PublishError(f"{page.file}: the article does not begin with a heading")
    title = heading.partition(" {#")[0]
    address = f"Address: {OPEN}{page.path}"
    return f"{title}\n\n> {page.description}\n\n{address}\n\n{body.strip()}\n"


def _simplify(section: Tag, page: Page, snippets: dict[str, Snippet]) -> None:
    """Make one block of the program, and one line of where it holds.

    What each line did, its states and SQL, stands below it in comments; so do outputs.
    """
    heading, figure = section.find(["h2", "h3"]), section.find("figure")
    holds = section.find(class_="holds")
    snippet = snippets.get(str(heading.get("id"))) if heading else None
    lines = list(drawn_lines(figure)) if figure else []
    code = "\n".join(text for text, is_file in lines if is_file)
    if not (figure and holds and snippet and code == program(snippet)):
        raise PublishError(
            f"{page.file}: a rule without the program of its file, or without the line that "
            f"says where it holds: {heading and heading.get_text()!r}; build the site anew"
        )
    whole = "\n".join(text for text, _ in lines)
    figure.replace_with(_tag("pre", whole, "program"))
    line = f"{(holds.summary or holds).get_text().strip().rstrip('.')}."
    needs = in_words(snippet.needs)
    holds.insert_before(_tag("p", f"Needs {needs}. {line}" if needs else line))
    differs = holds.find("pre")
    (holds.summary if differs and holds.summary else holds).decompose()


def program(snippet: Snippet) -> str:
    """The program as the file has it, each output below its `print()` after `#>`."""
    lines, indent = [], ""
    for line in snippet.program:
        if line.is_output:
            lines.append(f"{indent}#> {line.text}".rstrip())
        else:
            lines.append(line.text)
            indent = line.text[: len(line.text) - len(line.text.lstrip())]
    return "\n".join(lines)


def drawn_lines(program: Tag) -> Iterator[tuple[str, bool]]:
    """Each line of a program as it is drawn, and whether it stands in the file.

    Lines are spans of the class `i1` if they are indented by one step; beside a line stand
    the states after it, in a `<small>`.
    """
    indent = ""
    for tag in program.find_all(["span", "samp"]):
        if tag.name == "samp":
            yield f"{indent}#> {tag.get_text()}".rstrip(), True
            continue
        kind = STEPS.match(" ".join(_classes(tag)))
        if not kind:
            continue
        note = tag.small.extract() if tag.small else None
        text = tag.get_text().strip("\n").rstrip()
        own = "    " * int(kind["depth"])
        if kind["what"] == "sql":
            yield f"{own}#: {text}", False
            continue
        said = [_states(note)] if note else []
        if kind["what"] == "end":
            yield ": ".join([f"{own}#: {text}", *said]), False
            continue
        yield text, True
        indent = text[: len(text) - len(text.lstrip())]
        for states in said:
            yield f"{indent}#: {states}", False


def _states(note: Tag) -> str:
    """`ursula persistent · expired; book detached`."""
    parts: list[str] = []
    for child in note.children:
        text = " ".join(child.get_text().split())
        if isinstance(child, Tag) and parts:
            parts[-1] = f"{parts[-1]} {text}"
        elif text:
            parts.append(text)
    return "; ".join(parts)


def _tag(name: str, text: str, classes: str = "") -> Tag:
    tag = SOUP.new_tag(name, attrs={"class": classes})
    tag.append(text)
    return tag


class Converter(MarkdownConverter):
    """One page's. Each method gets an element and the Markdown of what it holds."""

    def __init__(self, page: Page, site: Site) -> None:
        super().__init__(
            heading_style=ATX,
            bullets="-",
            escape_underscores=False,  # inside a word they mean nothing
            wrap=True,
            wrap_width=None,  # a paragraph is a line
            code_language_callback=_language,
        )
        self.page, self.site = page, site

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """As it is done there, and `<X>` is no HTML."""
        escaped: str = super().escape(text, parent_tags)  # type: ignore[misc]
        return re.sub(r"<(?=[A-Za-z/!?])", r"\\<", escaped)

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        """A heading with its anchor, as Pandoc and kramdown write it."""
        anchored = f"{text.strip()} {{#{el['id']}}}" if el.get("id") else text
        converted: str = super().convert_hN(n, el, anchored, parent_tags)  # type: ignore[misc]
        return converted

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A link to Markdown."""
        if "headerlink" in _classes(el):
            return ""
        href = str(el.get("href", ""))
        if href.startswith("#") and href[1:] not in self.page.anchors:
            return text  # to what a script shows
        if href:
            el["href"] = self._target(href)
            del el["title"]
        converted: str = super().convert_a(el, text, parent_tags)  # type: ignore[misc]
        return converted

    def convert_samp(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A line that was printed; several stand beside each other."""
        converted: str = super().convert_samp(el, text, parent_tags)  # type: ignore[misc]
        return f" {converted} "

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A cell, which a bar in its text does not end."""
        text = re.sub(" {2,}", " ", text.replace("|", r"\|"))
        converted: str = super().convert_td(el, text, parent_tags)  # type: ignore[misc]
        return converted

    def convert_figure(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Of a diagram, its title and description."""
        if "diagram" not in _classes(el):
            anchor = f"{{#{el['id']}}}\n\n" if el.get("id") else ""
            return f"\n\n{anchor}{text.strip()}\n\n"
        said = [tag.get_text(" ", strip=True) for tag in (el.title, el.desc) if tag]
        return f"\n\nDiagram. {': '.join(said)}\n\n"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A verdict stands out."""
        return f"**{text}**" if "verdict" in _classes(el) else text

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What is folded away is open here; this heads it."""
        return f"\n\n**{text.strip()}**\n\n"

    def convert_th(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A cell; if its row has an anchor, with that."""
        row = el.parent.get("id") if el.parent else None
        return self.convert_td(
            el, f"{text.strip()} {{#{row}}}" if row else text, parent_tags
        )

    def process_tag(self, node: Tag, parent_tags: set[str] | None = None) -> str:
        """Any element; nothing for one that is there to be used with a mouse."""
        if node.name == "button" or "-" in node.name:
            return ""
        anchor = str(node.get("id", ""))
        if node.name == "a" and anchor.startswith("snippets."):  # a heading not shown
            return f"\n\n{{#{anchor}}}\n\n"
        converted: str = super().process_tag(node, parent_tags)  # type: ignore[misc]
        return converted

    def _target(self, href: str) -> str:
        if urlsplit(href).scheme or urlsplit(href).netloc:
            return href
        path, anchor = urldefrag(urljoin(f"/{self.page.path}", href))
        path = path.removeprefix("/").removesuffix("index.html")
        page = self.site.by_path.get(path)
        return f"{OPEN}{page.markdown if page else path}{'#' if anchor else ''}{anchor}"


def _classes(el: Tag) -> list[str]:
    return list(el.get("class") or ())


def _language(pre: Tag) -> str:
    """Of the site's own drawing, Python; of a block in a page, the one that is named there."""
    if {"highlight", "program"} & set(_classes(pre)):
        return "python"
    named = [
        name for name in _classes(pre.parent or pre) if name.startswith("language-")
    ]
    return named[0].removeprefix("language-") if named else "text"


def placed(
    text: str, at: str, address: str, anchors: frozenset[str] = frozenset()
) -> str:
    """The text with its links complete, for the file of that name in the site.

    They hold the address of the site if it has one; if not, they are relative. A link to one
    of the anchors stays inside the file.
    """

    def link(match: re.Match[str]) -> str:
        path, anchor = match["path"], match["anchor"]
        if anchor and (path == at or anchor in anchors):
            return f"#{anchor}"
        return where(path, at, address) + (f"#{anchor}" if anchor else "")

    return LINK.sub(link, text)


def where(target: str, at: str, address: str) -> str:
    """The address of one file or folder of the site, as another is to give it."""
    if address:
        return address + target
    relative = posixpath.relpath(target or ".", posixpath.dirname(at) or ".")
    return f"{relative}/" if target.endswith("/") or not target else relative
