"""A statement without which the program prints and does the same is found."""

import ast
from fnmatch import fnmatchcase

from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand
from tooling.harness.snippet import Snippet, rule_paths
from tooling.trace.idle import KEPT, SIMPLE, idle


def test_what_could_go_is_found_and_nothing_else() -> None:
    id_ = "merge/returns_another_object"
    snippet = Snippet.read(ROOT / "snippets" / f"{id_}.py")
    assert [text for _, text in idle(snippet)] == list(by_hand(KEPT, dict)[id_])


def test_what_is_kept_is_there_and_has_a_reason() -> None:
    there: dict[str, list[str]] = {"*": []}  # by rule, and of all of them
    for snippet in map(Snippet.read, rule_paths()):
        nodes = [one for one in ast.walk(snippet.main) if isinstance(one, SIMPLE)]
        there[snippet.id] = list(map(ast.unparse, nodes))
        there["*"] += there[snippet.id]
    everything = by_hand(KEPT, dict)
    assert list(everything) == sorted(everything), "sort it by rule"
    for id_, kept in everything.items():
        texts = there.get(id_, [])
        fits = {one for one in kept if any(fnmatchcase(text, one) for text in texts)}
        assert kept.keys() == fits, f"{id_}: take out {kept.keys() - fits}"
        assert all(kept.values()), f"{id_}: say why it is kept"
