"""Recorded outcomes of operations in words, as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import Any

Seen = dict[str, Any]  # an Observed or an Outcome, as it is recorded

NUMBERS = ("no", "one", "two", "three", "four", "five")
# What says nothing of the object: where to read more, and the driver's words.
BESIDE = re.compile(r" \(Background on this error at.*| Original exception was: .*")
# The first words of statements that do not change or read rows.
ENDS = ("COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def state(name: str) -> str:
    """The name of a state, in its colour."""
    return f'<b class="state {name}">{name}</b>'


def code(text: object) -> str:
    return f"<code>{escape(str(text), quote=False)}</code>"


def sentences(before: Seen, outcome: Seen) -> str:
    """What became of an object, what was emitted, and what was returned."""
    if "impossible" in outcome:
        return f"Impossible. {code_in(outcome['impossible'])}"
    before = outcome.get("before", before)
    after = outcome["after"]
    said = [raised(outcome), became(before, after), change_of(before, outcome)]
    said += [*changed(before, after), emitted(outcome.get("sql", ()))]
    said.append(returned(outcome.get("returned", "")))
    said += [
        f"Warns: {escape(text_of(one), quote=False)}"
        for one in outcome.get("warnings", ())
    ]
    return " ".join(filter(None, said))


def code_in(text: str) -> str:
    """Text of ours, which has code between backticks."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))


def text_of(text: str) -> str:
    """An error or a warning, without what is not about the object."""
    return BESIDE.sub("", re.sub(r" +", " ", text))


def raised(outcome: Seen) -> str:
    return f"Raises {code(outcome['error'][0])}." if "error" in outcome else ""


def became(before: Seen, after: Seen) -> str:
    """The state it is in, and what it is besides."""
    now = state(after["state"]) + beside(after)
    if before["state"] != after["state"]:
        return f"Becomes {now}."
    if before.get("session") != after.get("session"):
        where = {"this": "in the session", "another": "in the other session"}
        return (
            f"Stays {now}, now {where.get(after.get('session', ''), 'in no session')}."
        )
    lost = is_expired(before) and not is_expired(after), before.get("marked", False)
    if lost[0] or (lost[1] and not after.get("marked")):
        what = "expired" if lost[0] else "marked for deletion"
        return f"Stays {now}, no longer {what}."
    return f"Stays {now}."


def beside(seen: Seen) -> str:
    """What it is besides its state."""
    flags = {
        # A transient object has nothing to be loaded from.
        "expired": is_expired(seen) and seen["state"] != "transient",
        "modified": is_modified(seen),
        "marked for deletion": seen.get("marked"),
        code("was_deleted"): seen.get("was_deleted") and seen["state"] != "deleted",
    }
    return "".join(f", {name}" for name, is_set in flags.items() if is_set)


def is_expired(seen: Seen) -> bool:
    """Whether a read of any column would load it; the flag is reset by more than a load."""
    empty = (
        set(COLUMNS)
        & set(seen.get("unloaded", ()))
        & set(seen.get("expired_attributes", ()))
    )
    return bool(seen.get("expired")) or len(empty) == len(COLUMNS)


def is_modified(seen: Seen) -> bool:
    """Whether a flush looks for its changes; what has no key is always modified."""
    return bool(seen.get("modified") and seen.get("key"))


def change_of(before: Seen, outcome: Seen) -> str:
    """What became of a change that it came with."""
    after = outcome["after"]
    if not is_modified(before) or is_modified(after) or "error" in outcome:
        return ""
    if any(
        one.startswith("UPDATE") and "Lavinia" in one for one in outcome.get("sql", ())
    ):
        return "Its change is written."
    if before["values"]["title"] != after.get("values", {}).get("title"):
        return "Its change is discarded."
    return (
        "It keeps the changed value, but no flush will write it."
        if "key" in after
        else ""
    )


def changed(before: Seen, after: Seen) -> Iterable[str]:
    """What it lost, what was loaded, which values and which key it has now."""
    had, has = (
        set(ATTRIBUTES) - set(seen.get("unloaded", ())) for seen in (before, after)
    )
    old, new = before.get("values", {}), after.get("values", {})
    set_ = [name for name in new if name in old and new[name] != old[name]]
    gained = [name for name in ATTRIBUTES if name in has - had]
    lost = [name for name in ATTRIBUTES if name in had - has]
    if set_:
        yield f"{listed(f'{code(name)} is now {code(repr(new[name]))}' for name in set_)}."
    if gained:
        values = [
            f"{code(name)} ({code(repr(new[name]))})" if name in new else code(name)
            for name in gained
        ]
        yield f"Now holds {listed(values)}."
    if lost and not is_expired(after):
        yield f"No longer holds {listed(map(code, lost))}."
    if before.get("key") and after.get("key") and before["key"] != after["key"]:
        yield f"Its identity key is now {code(after['key'])}."
    if is_expired(after) and not after.get("expired") and before.get("expired"):
        yield f"{code('inspect(book).expired')} is now {code('False')}, although nothing was loaded."


COLUMNS = ("id", "title", "author_id")
ATTRIBUTES = (*COLUMNS, "author")


def emitted(statements: Iterable[str]) -> str:
    """`Emits one SELECT, COMMIT.`"""
    words = []
    for verb, group in groupby(map(verb_of, statements)):
        number = len(list(group))
        if verb.startswith(ENDS):
            words.append(verb)
        else:
            words.append(f"{NUMBERS[number]} {verb}{'s' * (number > 1)}")
    return f"Emits {listed(words)}." if words else "Emits no SQL."


def verb_of(statement: str) -> str:
    return statement if statement.startswith(ENDS) else statement.split(" ")[0]


def returned(value: Any) -> str:
    if isinstance(value, dict):
        return (
            f"Returns another object, which is {state(value['state'])}{beside(value)}."
        )
    return {
        "itself": "Returns the object itself.",
        "None": f"Returns {code('None')}.",
    }.get(value, "")


def listed(words: Iterable[str]) -> str:
    """`one, two and three`"""
    *first, last = list(words)
    return f"{', '.join(first)} and {last}" if first else last


UNCHANGED = "no change"


def short(before: Seen, outcome: Seen) -> str:
    """One or two words for a table."""
    if "impossible" in outcome:
        return "impossible"
    if "error" in outcome:
        return "raises"
    own = state(outcome["after"]["state"]) + beside(outcome["after"])
    other = outcome.get("returned")
    if not isinstance(other, dict):
        return UNCHANGED if outcome["after"] == before else own
    return f"{own}<small>returns {state(other['state'])}{beside(other)}</small>"


def flags(seen: Seen) -> Iterable[tuple[str, str]]:
    """What `inspect()` says of an object, by the name of the flag."""
    sessions = {"this": "the session", "another": "the other session"}
    yield "session", sessions.get(seen.get("session", ""), code(None))
    yield "identity", code((int(seen["key"]),)) if "key" in seen else code(None)
    yield (
        "unloaded",
        listed(map(code, seen["unloaded"])) if "unloaded" in seen else "nothing",
    )
    for flag in ("expired", "modified", "was_deleted"):
        if seen.get(flag):
            yield flag, code(True)
