"""Python as HTML, line by line."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

INDENT = re.compile(r" *")
# Names, operators and punctuation have the colour of plain text: most of the weight.
PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
LEXER, FORMATTER = PythonLexer(stripnl=False), HtmlFormatter(nowrap=True)


def highlighted(lines: list[str]) -> list[dict[str, Any]]:
    """Each line as HTML, with its depth of indentation in steps of four spaces."""
    return [
        {"html": html, "indent": len(INDENT.match(text)[0]) // 4}  # type: ignore[index]
        for html, text in zip(_as_html("\n".join(lines)), lines)
    ]


@cache  # `mkdocs serve` asks for the same again
def _as_html(text: str) -> list[str]:
    html: str = highlight(text, LEXER, FORMATTER)
    return [PLAIN.sub(r"\1", line) for line in html.split("\n")]
