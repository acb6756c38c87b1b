"""A statement without which the program prints and does the same is found."""

import ast

from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand
from tooling.harness.snippet import Snippet, rule_paths
from tooling.trace.idle import KEPT, idle


def test_what_could_go_is_found_and_nothing_else() -> None:
    id_ = "merge/returns_another_object"
    snippet = Snippet.read(ROOT / "snippets" / f"{id_}.py")
    assert [text for _, text in idle(snippet)] == list(by_hand(KEPT, dict)[id_])


def test_what_is_kept_is_there_and_has_a_reason() -> None:
    snippets = {one.id: one for one in map(Snippet.read, rule_paths())}
    for id_, kept in by_hand(KEPT, dict).items():
        there = {ast.unparse(node) for node in ast.walk(snippets[id_].main)}
        assert kept.keys() <= there, f"{id_}: take out {kept.keys() - there}"
        assert all(kept.values()), f"{id_}: say why it is kept"
