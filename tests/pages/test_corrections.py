"""Every circulating claim has its entry, every entry a verdict and a rule, every note its place."""

import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.pages.test_pages import place
from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet, snippet_paths

CHAPTER = ROOT / "docs" / "corrections"
# The collection of claims stands beside the checkout here, and nowhere else; `.ci/run` wants it.
CLAIMS = Path(os.environ.get("CLAIMS", ROOT.parent / "shared" / "claims.json"))
ENTRY = re.compile(
    r"^### (?P<title>[^\n]+?)(?: \{ #(?P<anchor>\S+) \})?$(?P<text>.*?)(?=^(?:###? |::: )|\Z)",
    re.MULTILINE | re.DOTALL,
)
VERDICT = re.compile(
    r'<span class="verdict verdict-(right|half|wrong|open)">([\w ]+)\.?<'
)
WORDS = {
    "right": "Right",
    "half": "Half right",
    "wrong": "Wrong",
    "open": "Cannot be checked",
}
RULE = re.compile(r"\]\[(snippets\.\w+\.\w+)\]")


def entries() -> list[tuple[str, str, str | None, str]]:
    """Of every `### ` heading: where it stands, its title, its anchor, and its text."""
    return [
        (place(page, entry.start()), entry["title"], entry["anchor"], entry["text"])
        for page in sorted(CHAPTER.glob("*.md"))
        for entry in ENTRY.finditer(page.read_text(encoding="utf-8"))
    ]


def is_claim(title: str) -> bool:
    return title.startswith('"')


def test_every_entry_has_an_anchor_of_its_own() -> None:
    counted = Counter(anchor for _, _, anchor, _ in entries())
    wrong = [
        f"{where}: give the heading a permanent anchor that no other has: {{ #short-id }}"
        for where, _, anchor, _ in entries()
        if anchor is None or counted[anchor] > 1
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_claim_has_one_verdict() -> None:
    wrong = [
        f"{where}: {len(verdicts)} verdicts: write one, as a span of the class `verdict` "
        f"and `verdict-` {', '.join(WORDS)}, with the words {', '.join(WORDS.values())}"
        for where, title, _, text in entries()
        if is_claim(title)
        for verdicts in [VERDICT.findall(text)]
        if [WORDS[kind] for kind, _ in verdicts] != [words for _, words in verdicts]
        or len(verdicts) != 1
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_entry_links_to_a_rule() -> None:
    rules = {Snippet.read(path).module for path in snippet_paths()}
    wrong = []
    for where, _, _, text in entries():
        linked = RULE.findall(text)
        if not linked:
            wrong.append(f"{where}: links to no rule: link to the one that proves it")
        wrong += [
            f"{where}: no such rule: {name}" for name in linked if name not in rules
        ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_circulating_claim_has_its_entry() -> None:
    if not CLAIMS.exists() and "CLAIMS" not in os.environ:
        pytest.skip(f"the claims that circulate are not on this machine: {CLAIMS}")
    claims = {claim["id"] for claim in json.loads(CLAIMS.read_text(encoding="utf-8"))}
    answered = {anchor for _, title, anchor, _ in entries() if is_claim(title)}
    assert not claims - answered, sorted(claims - answered)


def test_every_note_on_the_documentation_is_listed() -> None:
    """A paragraph `Note:` of a rule names a passage that the library contradicts."""
    page = CHAPTER / "documentation.md"
    listed = set(RULE.findall(page.read_text(encoding="utf-8")))
    missing = [
        f"{path.relative_to(ROOT)}: its `Note:` is not on {page.relative_to(ROOT)}: add an "
        "entry that names the section or docstring and links to the rule"
        for path in snippet_paths()
        for snippet in [Snippet.read(path)]
        if re.search(r"^Note: ", snippet.explanation, re.MULTILINE)
        and snippet.module not in listed
    ]
    assert not missing, "\n" + "\n".join(missing)
