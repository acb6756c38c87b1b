"""The texts of SQLAlchemy's exceptions and warnings, where they are explained, how to find them.

A template is a text with `…` where a value stands. `collect()` reads those of an installed
SQLAlchemy from its source, which is not imported. `sections()` reads the Errors pages.
`pattern()` finds a template in whatever a program printed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

GAP = "…"
# Where texts about objects and sessions come from, in the folder of the package.
SOURCES = (
    "orm/**/*.py",
    "ext/asyncio/*.py",
    "engine/*.py",
    "pool/impl.py",
    "sql/compiler.py",
    "sql/crud.py",
    "util/*concurrency*.py",
    "inspection.py",
)
# Functions that print a text, as a warning or at the end of an exception's own.
PRINTS = {
    "warn": "SAWarning",
    "warn_limited": "SAWarning",
    "warn_deprecated": "SADeprecationWarning",
    "tag_method_for_warnings": "SAWarning",
    "add_detail": "StatementError",
}
# What `%` fills in, and warn_limited().
FILLED = re.compile(r"%(?:\(\w+\))?[-+ #0-9.]*[a-z]")
SHORTEST_OPENING = 20  # characters
LONGEST_VALUE = 300  # characters; a pattern looks no further for what comes next


@dataclass(frozen=True, order=True)
class Message:
    """One text that SQLAlchemy prints."""

    module: str  # "orm/session.py"
    template: str
    raised: str  # the class of the exception or warning
    code: str  # of "Background on this error at", or ""


@cache
def collect(package: Path) -> tuple[Message, ...]:
    """Every text in the source of the SQLAlchemy in this folder, sorted."""
    found = {
        message
        for glob in SOURCES
        for path in package.glob(glob)
        for message in _messages(path, path.relative_to(package).as_posix())
    }
    return tuple(sorted(found))


def _messages(path: Path, module: str) -> Iterator[Message]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))))
    for node in nodes:
        if isinstance(node, ast.ClassDef) and module.endswith("exc.py"):
            # An exception that has its text inside: ObjectDeletedError(state).
            for inner in ast.walk(node):
                for text in _own_texts(inner):
                    yield Message(module, text, node.name, "")
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            for text in _first_text(node.exc, nodes):
                name = _name(node.exc.func)
                yield Message(module, text, name, _code(node.exc))
        elif isinstance(node, ast.Call) and _name(node.func) in PRINTS:
            for text in _first_text(node, nodes):
                text = FILLED.sub(GAP, text)
                yield Message(module, text, PRINTS[_name(node.func)], _code(node))


def _own_texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Assign):
        yield from _texts(node.value)
    elif isinstance(node, ast.AugAssign):
        yield from (GAP + text for text in _texts(node.value))
    elif isinstance(node, ast.Call) and _name(node.func) == "__init__":
        yield from (text for argument in node.args for text in _texts(argument))


def _first_text(call: ast.Call, nodes: list[ast.AST]) -> list[str]:
    """The first argument that is a text, or a variable of the module that is set to one."""
    for argument in call.args:
        texts = list(_texts(argument))
        if isinstance(argument, ast.Name):
            texts = [
                text
                for node in nodes
                if isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == argument.id
                for text in _texts(node.value)
            ]
        if texts:
            return texts
    return []


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]


def _code(call: ast.Call) -> str:
    values = [word.value for word in call.keywords if word.arg == "code"]
    return next((str(v.value) for v in values if isinstance(v, ast.Constant)), "")


def _texts(node: ast.expr) -> Iterator[str]:
    """The templates that an expression makes, if they are made of words."""
    for text in _pieces(node):
        text = normal(re.sub(f"{GAP}+", GAP, text))
        if re.search(r"[a-z]{2} |['\"] is", text):
            yield text


def _pieces(node: ast.expr) -> Iterable[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return _joined(*(_pieces(value) for value in values))
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _joined(_pieces(left), _pieces(right))
        case ast.BinOp(op=ast.Mod(), left=left):
            return [FILLED.sub(GAP, text) for text in _pieces(left)]
        case ast.BoolOp(values=values):  # rationale or "..."
            return [text for value in values for text in _pieces(value)]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_pieces(body), *_pieces(orelse)]
    return [GAP]


def _joined(*parts: Iterable[str]) -> list[str]:
    return ["".join(pieces) for pieces in product(*parts)]


# --- the pages

HEADING = re.compile(
    r"^## (?P<text>`.+`) \{ #(?P<anchor>[a-z0-9-]+)(?: .*)?\}\n", re.MULTILINE
)
# The line below: classes, then what else is to be said, as "from Python".
RAISED = re.compile(
    r"\A\n(?P<line>(?P<names>(?:`[\w.]+`(?:, or |, | or )?)+).*)\n\{ \.raised \}\n"
)
ALSO = re.compile(r"Also printed as:\n\n(?P<list>(?:- .+\n)+)")
ITEM = re.compile(r"^- (?P<text>`.+`)(?: \((?P<remark>.+)\))?$", re.MULTILINE)
FOREIGN = re.compile(r"from (?:Python|the database|other libraries)|[\d.]+ and older")
# What stands for a value in a heading: <X>, or one letter alone.
VALUE = re.compile(r"<[XYZ]>|(?<!\w)[NMXYZxyz](?!\w)")


@dataclass(frozen=True)
class Section:
    """What a page says about one text, or about a few that mean the same."""

    page: Path
    line: int
    anchor: str
    texts: tuple[str, ...]  # as they are printed, the heading first
    foreign: tuple[str, ...]  # those of them that no present SQLAlchemy prints
    raised: tuple[str, ...]  # classes
    remark: str  # the whole line that names them, in Markdown
    body: str


def sections(pages: Iterable[Path]) -> list[Section]:
    """Every section that is headed by a text."""
    return [section for page in pages for section in _sections(page)]


def _sections(page: Path) -> Iterator[Section]:
    source = page.read_text(encoding="utf-8")
    for heading in HEADING.finditer(source):
        body = source[heading.end() :].partition("\n## ")[0]
        raised, also = RAISED.match(body), ALSO.search(body)
        remark = raised["line"] if raised else ""
        texts = [(heading["text"], remark)]
        for item in ITEM.finditer(also["list"]) if also else ():
            texts.append((item["text"], item["remark"] or remark))
        yield Section(
            page,
            source.count("\n", 0, heading.start()) + 1,
            heading["anchor"],
            tuple(_plain(text) for text, _ in texts),
            tuple(_plain(text) for text, note in texts if FOREIGN.search(note)),
            tuple(re.findall(r"(\w+)`", raised["names"])) if raised else (),
            remark,
            body,
        )


def _plain(code: str) -> str:
    return normal(code.strip("` "))


# --- how one finds the other


def normal(text: str) -> str:
    """The text on one line, with plain quotes: as logs, web pages and terminals vary it."""
    text = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    return " ".join(text.split())


def template_of(text: str, known: Iterable[str] = ()) -> str:
    """The template that a text of a heading stands for.

    It is the closest of those known, or else the text with its placeholders open.
    """
    fitting = [template for template in known if _is_sample(text, template)]
    return max(fitting, key=weight, default=VALUE.sub(GAP, text))


def _is_sample(text: str, template: str) -> bool:
    first, *others = template.split(GAP)
    if not others or not text.startswith(first):
        return text == template
    place = len(first)
    for words in others[:-1]:
        place = text.find(words, place) + len(words)
        if place < len(words):
            return False
    return text.endswith(others[-1]) and place <= len(text) - len(others[-1])


def weight(template: str) -> int:
    """How much a match of the template says: its length without the values."""
    return len(template) - template.count(GAP)


def pattern(template: str) -> str:
    """A regular expression that finds the template in a `normal()` text.

    For Python and JavaScript alike. The even groups hold the values after the first words.
    It takes linear time on any text: once a gap has reached the next words it is not tried
    again (a group in a lookahead, and a reference to it, say that in both languages), and no
    gap reaches over the first words.
    """
    first, *others = [_quoted(piece) for piece in template.strip(GAP).split(GAP)]
    found = first
    for number, words in enumerate(others):
        value = f"((?:(?!{first}).){{0,{LONGEST_VALUE}}}?)"
        found += rf"(?=({value}{words}))\{2 * number + 1}"
    return found


def _quoted(words: str) -> str:
    return re.sub(r"[\\^$.|?*+()\[\]{}/]", r"\\\g<0>", words)


def opening(template: str) -> str:
    """The first clause of the template, if it says enough: what is left of a cut-off text."""
    clause = re.split(r"[;:,.] ", template, maxsplit=1)[0]
    return clause if weight(clause) >= SHORTEST_OPENING else template


def find(printed: str, templates: Iterable[str]) -> list[str]:
    """The templates that stand in the text, the one that says most first.

    If there is none, those of which the opening stands there.
    """
    text, templates = normal(printed), sorted(templates, key=weight, reverse=True)
    whole = [each for each in templates if _compiled(each).search(text)]
    return whole or [e for e in templates if _compiled(opening(e)).search(text)]


@cache
def _compiled(template: str) -> re.Pattern[str]:
    return re.compile(pattern(template))
