"""The state explorer answers with what SQLAlchemy does, whole, and each answer has its rule."""

import gzip
import json
import re
import sys
from functools import cache

import pytest
import yaml

from tests.ci import CI
from tests.series import SERIES, performed
from tooling.drawing import account
from tooling.explorer.record import (
    FILE,
    Walks,
    as_text,
    compared,
    decoded,
    digest,
    encoded,
)
from tooling.explorer.rules import rule_for
from tooling.explorer.walks import (
    LENGTH,
    SETTINGS,
    WALKED,
    WORTH_TAKING,
    Walker,
)
from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet, snippet_paths

# Every 31st walk of full length: each two first steps are among them, with 14 ways to go on.
# Each kind of session takes a fourth of them. Beside CI it is every third of these.
PERFORM = """
import gc, json, sys
from itertools import islice, product
from tooling.explorer.record import Walks, address
from tooling.explorer.walks import LENGTH, SETTINGS, WALKED, Walker
walks = Walks.load()
every = 31 * int(sys.argv[1])
wrong = []
for at, settings in enumerate(SETTINGS):
    walker = Walker(settings)
    gc.freeze()  # as when all are performed: the operation that collects garbage has little to look at
    for path in islice(product(WALKED, repeat=LENGTH), every * at, None, every * len(SETTINGS)):
        for step, (found, (known, _)) in enumerate(zip(walker.walk(path), walks.steps(path, settings)), 1):
            if found != known:
                wrong.append(f"{address(path[:step], settings)}: {found}, recorded is {known}")
                break
json.dump(wrong, sys.stdout)
"""


@cache
def walks() -> Walks:
    return Walks.load()


@pytest.mark.skipif(
    sys.version_info < (3, 11),
    reason="walks are recorded on Python 3.11 or newer: errors of sqlite3 are others before",
)
@pytest.mark.parametrize("series", SERIES)
def test_what_is_recorded_is_what_happens(series: str) -> None:
    """CI performs 6,274 of 777,924 walks of four steps; `make update` performs all."""
    found = performed(series, PERFORM, "1" if CI else "3")
    differ = set(walks().raw["other"]["differ"]) if series else set()
    wrong = [one for one in found if one.split(":")[0] not in differ]
    assert not wrong, "run `make update` and read the diff:\n" + "\n".join(wrong[:20])


def test_every_walk_is_recorded() -> None:
    raw = walks().raw
    assert raw["operations"] == list(WALKED)
    every = sum(len(WALKED) ** length for length in range(1, LENGTH + 1))
    every *= len(SETTINGS)
    assert raw["other"]["walks"] == every
    # Of each step that is recorded there is a walk that takes it.
    assert set(range(len(raw["steps"]))) == {
        number for node in raw["nodes"] for number in node[::2]
    }


def test_the_record_was_made_of_the_operations_as_they_are() -> None:
    assert walks().raw["digest"] == digest(), "run `make update`"


def test_the_record_has_the_rules_and_hints_of_today() -> None:
    raw = walks().raw
    again = encoded(decoded(raw), Walker().start())
    text = as_text({**again, "release": raw["release"], "other": raw["other"]})
    assert FILE.read_text(encoding="utf-8") == text, "run `make update`"


def test_the_record_is_light() -> None:
    assert len(gzip.compress(FILE.read_bytes(), 6)) < 50_000  # the issue allows 150,000


def test_every_step_has_a_rule_and_every_pattern_a_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (ROOT / "tooling" / "explorer" / "walks.yml").read_text(encoding="utf-8")
    patterns = yaml.safe_load(text)
    assert len(patterns) == len(re.findall(r"^'", text, re.MULTILINE)), "one is twice"
    rules = {f"{path.parent.name}/{path.stem}" for path in snippet_paths()}
    assert set(patterns.values()) <= rules
    found = set()

    def explain(*step: object) -> str:
        words: list[str] = []
        monkeypatch.setattr(
            "tooling.explorer.rules._patterns", lambda: [(Recorder(words), "")]
        )
        rule_for(*step)  # type: ignore[arg-type]
        found.add(next(one for one in patterns if re.search(one, words[0])))
        return ""

    encoded(decoded(walks().raw), Walker().start(), explain)
    assert set(patterns) - found == set()


class Recorder:
    """A pattern that is found in everything, and keeps it."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts

    def search(self, text: str) -> bool:
        self.texts.append(text)
        return True


# What the titles of the walks worth taking promise, in the last step.
PROMISED = {
    "I closed the session and cannot read my object": "DetachedInstanceError",
    "I closed it before the commit, and add() does not write it": '"state": "persistent"',
    "I passed it to merge(), and it is still detached": '"state": "detached"',
    "I deleted its row, and it is still persistent": '"state": "deleted"',
    "A second delete(), and rollback() itself raises": "is not persisted",
    "I made it transient, and its values are gone": '"unloaded": ["author", "author_id", "id", "title"]',
}


@pytest.mark.parametrize("title", WORTH_TAKING)
def test_a_walk_worth_taking_shows_what_its_title_says(title: str) -> None:
    *_, (step, _) = walks().steps(WORTH_TAKING[title].split("."))
    assert PROMISED[title] in step.outcome + step.situation


def test_the_page_says_where_releases_differ() -> None:
    recorded = account.walks([Snippet.read(path) for path in snippet_paths()])[-1].text
    raw = walks().raw
    assert all(f"SQLAlchemy {one}" in recorded for one in releases())
    assert ("each comes to the same" in recorded) == (raw["other"]["differ"] == [])


def releases() -> list[str]:
    raw = walks().raw
    return [raw["release"], raw["other"]["release"]]


def test_a_walk_that_ends_differently_is_found_and_linked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = json.loads(json.dumps(walks().raw))
    raw["settings"] = {"": raw["settings"][""]}  # a fourth is enough
    last = raw["nodes"][raw["settings"][""]]
    last[0], last[2] = last[2], last[0]  # what add() and merge() do
    differ = compared(raw, walks().raw)["differ"]
    assert differ[:1] == ["add"]
    assert "merge" in differ
    changed = Walks(
        {**walks().raw, "other": {**walks().raw["other"], "differ": ["add.merge"]}}
    )
    monkeypatch.setattr(Walks, "load", lambda: changed)
    text = account.walks([])[-1].text
    assert 'end differently: <a href="#add.merge">add.merge</a>.' in text
