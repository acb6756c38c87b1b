"""What an explanation names in code style is in its program, beside a link, or on the list.

A sentence with a link leaves the proof to what it links to. In any other, each name stands in the program or
what that prints, in code in the heading, or in the library that programs start from; or `clauses.yml` says
which rule proves it, or why it is no behaviour.
"""

import keyword
import re
from functools import cache

from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand, line_of
from tooling.harness.snippet import Snippet, rule_paths

LIST = ROOT / "tests/pages/clauses.yml"
LIBRARY = (ROOT / "snippets/library.py").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\[|\]\(")
END = re.compile(
    r"""\n\n|\n(?=- )|(?:(?<=[.?!])|(?<=[.?!][)*"']))\s+(?=[A-Z0-9`\[(*"'])"""
)
QUOTED = re.compile(r"""(?<!\w)(?:"([^"]*)"|'([^']*)')""")
NAME = re.compile(r"[A-Za-z_]\w*")
BESIDE = re.compile(rf"\b({NAME.pattern}) (?=({NAME.pattern}))")  # as in a message
RULE = re.compile(r"\b[a-z_]+/\w+")
SQL = """AND BEFORE BEGIN BY CASCADE CREATE DEFERRABLE DEFERRED DELETE FOREIGN FROM IN INITIALLY INSERT INTO IS
JOIN KEY LIMIT NOT NULL ON OR ORDER PRIMARY RETURNING ROLLBACK SAVEPOINT SELECT SET UPDATE USING VALUES WHERE"""
KNOWN = {*SQL.split(), *keyword.kwlist}


def names(text: str) -> list[str]:
    """What its code spans name: a message is one name, and so is a text in quotes."""
    found: list[str] = []
    for code in CODE.findall(" ".join(text.split())):
        bare = QUOTED.sub(";", code)
        if any(KNOWN.isdisjoint(pair) for pair in BESIDE.findall(bare)):
            found.append(code)
        else:
            found += ["".join(either) for either in QUOTED.findall(code)]
            found += NAME.findall(bare)
    return [name for name in found if name not in {"", *KNOWN}]


def sentences(text: str) -> list[str]:
    """A full stop in a code span ends none."""
    guarded = CODE.sub(lambda span: re.sub(r"(?=\s)", "\0", span[0]), text)
    return [sentence.replace("\0", "") for sentence in END.split(guarded)]


def holds(text: str, name: str) -> bool:
    """Whether the name stands there as a whole; `...` in it is anything."""
    wanted = re.escape(name).replace(re.escape("..."), ".+?")
    return bool(re.search(rf"(?<!\w){wanted}(?!\w)", text))


@cache
def asked() -> list[tuple[Snippet, str, str]]:
    """A rule, a sentence of it, and a name for which neither the program nor a link answers."""
    found = []
    for snippet in map(Snippet.read, rule_paths()):
        below = snippet.lines[snippet.tree.body[0].end_lineno :]
        shown = [*CODE.findall(snippet.rule), *below, LIBRARY]
        text = " ".join(" ".join(shown).split())
        for sentence in sentences(snippet.explanation):
            if not LINK.search(sentence):
                unknown = [name for name in names(sentence) if not holds(text, name)]
                found += [(snippet, sentence, name) for name in unknown]
    return found


def line_in(snippet: Snippet, sentence: str) -> int:
    return 1 + snippet.source.partition(sentence)[0].count("\n")


def listed() -> dict[str, str]:
    reasons: dict[str, str] = by_hand(LIST, dict)
    return reasons


def test_a_code_span_is_code_or_sql_or_a_message() -> None:
    assert names("`with Session(engine) as x:`, `and`") == ["Session", "engine", "x"]
    assert names('`cascade="all, merge"`') == ["all, merge", "cascade"]
    assert names("`cannot pickle 'x' object`") == ["cannot pickle 'x' object"]
    assert names("`ON DELETE\nCASCADE`, `= NULL`") == []


def test_what_an_explanation_names_is_proven() -> None:
    fine = listed()
    wrong = [
        f"{snippet.path.relative_to(ROOT)}:{line_in(snippet, sentence)}: "
        f"`{name}` is not in the program: print it, link in this sentence to a rule that proves "
        f"it, or put it into {LIST.relative_to(ROOT)} with that rule or a reason"
        for snippet, sentence, name in asked()
        if name not in fine
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_list_is_sorted_and_each_entry_is_needed() -> None:
    fine, rules = listed(), {Snippet.read(path).id for path in rule_paths()}
    dead = fine.keys() - {name for _, _, name in asked()}
    wrong = [(name, "no explanation needs it: take it out") for name in dead]
    ids = {(name, each) for name, why in fine.items() for each in RULE.findall(why)}
    wrong += [(name, f"no such rule: {id_}") for name, id_ in ids if id_ not in rules]
    if list(fine) != sorted(fine):
        wrong.append((next(iter(fine)), "sort the list"))
    at = LIST.relative_to(ROOT)
    texts = [
        f"{at}:{line_of(LIST, f'{key}:')}: {key}: {problem}" for key, problem in wrong
    ]
    assert not wrong, "\n" + "\n".join(texts)
