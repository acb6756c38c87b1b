"""A statement without which the program prints and does the same is found."""

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
        code = " ".join(snippets[id_].source.split())
        for text, reason in kept.items():
            assert text.partition("(")[0].strip("'\"") in code, f"{id_}: {text}"
            assert reason, f"{id_}: say why `{text}` is kept"
