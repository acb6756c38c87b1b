"""Reading what was published."""

import json
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

ADDRESS = "https://e.org/state/"


def html_pages(site: Path) -> list[Path]:
    return sorted(site.rglob("index.html"))


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def data(site: Path, name: str) -> Any:
    return json.loads(read(site / f"{name}.json"))


def in_markdown(site: Path) -> dict[str, str]:
    """The path and the text of everything in Markdown."""
    files = [*site.rglob("*.md"), *site.glob("llms*.txt")]
    return {file.relative_to(site).as_posix(): read(file) for file in files}


def head(page: Path) -> Tag:
    found = BeautifulSoup(read(page).partition("</head>")[0], "html.parser").head
    assert found
    return found


def content(head: Tag, name: str) -> str:
    """Of the one `<meta>` or `<link>` of that name."""
    [tag] = head.select(f'[name="{name}"], [property="{name}"], [rel~="{name}"]')
    return str(tag.get("content") or tag["href"])
