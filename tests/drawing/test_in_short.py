"""*In short* lists every rule of a page, and marks those to start with."""

from markdown import Markdown  # type: ignore[import-untyped]

from tests.pages.test_pages import pages
from tooling.drawing.in_short import START, InShort

PAGE = """# Page

## Start here

::: snippets.merge.returns_another_object

??? rare "More"

    ::: snippets.merge.merge_unknown_key_inserts

## Next

::: snippets.merge.merge_keeps_target_values
"""


def listed(text: str) -> list[str]:
    return [
        line
        for line in InShort(Markdown()).run(text.splitlines())
        if line.startswith("- ") and "][snippets." in line
    ]


def test_rules_to_start_with_are_marked_and_folded_ones_are_not() -> None:
    first, folded, later = listed(PAGE)
    assert first.startswith("- **[")
    assert folded.startswith("- [")
    assert later.startswith("- [")


def test_a_page_marks_five_rules_at_most() -> None:
    texts = {page: page.read_text(encoding="utf-8") for page in pages()}
    marked = {
        page: sum(line.startswith("- **[") for line in listed(text))
        for page, text in texts.items()
        if START in text.splitlines()
    }
    wrong = {page.name: count for page, count in marked.items() if not 1 <= count <= 5}
    assert not wrong, wrong
