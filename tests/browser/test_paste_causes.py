"""Which of a section's causes comes first: what in a pasted text speaks for it."""

import re
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy
from jinja2 import Template
from playwright.sync_api import Page
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from tests.browser.pasting import address_of, answers, sections_now, traceback_of
from tests.browser.printed import Printed
from tests.pages.test_errors import where
from tooling.harness.errors import ROOT
from tooling.harness.run import why_not_here
from tooling.harness.snippet import Snippet

SHOWN = re.compile(r'data-shown="([^"]+)"')


@cache
def causes(address: str) -> list[tuple[str, list[str]]]:
    """The first words of each cause in a section, and what speaks for it."""
    (section,) = [each for each in sections_now() if address_of(each) == address]
    items = re.split(r"^- ", section.body, flags=re.MULTILINE)[1:]
    return [
        (item.partition("\n")[0], shown[1].split(", ") if shown else [])
        for item in items
        for shown in [SHOWN.search(item)]
    ]


def likeliest(paste: Page, text: str) -> str:
    """The cause that stands first for the section that is found."""
    (answer,) = answers(paste, [text])
    found = causes(answer["found"][0]["address"])
    ranked = paste.evaluate(
        "([text, causes]) => paste.rank(text, causes)",
        [answer["text"], [words for _, words in found]],
    )
    first = ranked[0]
    return found[first["cause"]][0] if first["shown"] else ""


class Shy(Author):
    """Says its books when asked who it is."""

    def __repr__(self) -> str:
        return f"{self.books}"


def test_the_traceback_tells_the_likeliest_cause(paste: Page) -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
    with Session(engine) as session:
        italo = session.get(Author, 2)
    assert ursula
    assert italo
    template = Template("{% for book in author.books %}{{ book }}{% endfor %}")

    def append() -> None:
        italo.books.append(None)  # type: ignore[arg-type]

    said = {
        likeliest(paste, traceback_of(lambda: template.render(author=italo))),
        likeliest(paste, traceback_of(append)),
        likeliest(paste, traceback_of(lambda: Shy.__repr__(italo))),  # type: ignore[arg-type]
    }
    read = "**Your code does not read `y`.**"
    assert {each.partition("** ")[0] + "**" for each in said} == {
        read,
        "**You append to the collection `y`, or replace it.**",
    }


@pytest.mark.parametrize(
    ("rule", "cause"),
    [
        ("detachment/async_missing_greenlet_wrapped", "It is a relationship."),
        (
            "detachment/async_rollback_expires_anyway",
            "It is a column, after a commit.",
        ),
        ("merge/merge_onto_expired_without_row", "`merge()`** onto"),
        ("states/unmapped_object", "`builtins.NoneType`"),
    ],
)
def test_what_a_rule_raises_tells_its_cause(
    rule: str, cause: str, paste: Page, printed: list[Printed]
) -> None:
    needs = Snippet.read(ROOT / f"snippets/{rule}.py").needs
    if reason := why_not_here(needs):
        pytest.skip(reason)
    texts = [text for name, _, _, text in printed if name == rule]
    assert texts, f"{rule} raises nothing"
    assert cause in likeliest(paste, texts[0])


def test_each_word_that_speaks_for_a_cause_puts_it_first(paste: Page) -> None:
    wrong = []
    for section in sections_now():
        own = causes(address_of(section))
        for number, (cause, words) in enumerate(own):
            for word in words:
                ranked = paste.evaluate(
                    "([text, causes]) => paste.rank(paste.squeeze(text).text, causes)",
                    [f"x {word} y", [words for _, words in own]],
                )
                same = [i for i, (_, others) in enumerate(own) if word in others]
                if ranked[0]["cause"] != same[0] or number not in same:
                    wrong.append(f"{where(section)}: {word!r} does not lead to {cause}")
    assert not wrong, "\n" + "\n".join(wrong)


def test_words_that_name_a_function_of_sqlalchemy_are_right() -> None:
    package = Path(sqlalchemy.__file__).parent
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in package.glob("orm/*.py")
    )
    wrong = [
        f"{page.relative_to(ROOT)}: no function of SQLAlchemy's ORM: {name}"
        for page in ROOT.glob("docs/errors/*.md")
        for shown in SHOWN.findall(page.read_text(encoding="utf-8"))
        for name in re.findall(r"\bin (\w+)", shown)
        if not name.startswith("__") and f"def {name}(" not in source
    ]
    assert not wrong, "\n" + "\n".join(wrong)
