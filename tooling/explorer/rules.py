"""What a step is called in a word or two, and the rule that explains it: what walks.yml says."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of

EXPLAINED = ROOT / "tooling" / "explorer" / "walks.yml"


def hinted(before: dict[str, Any], came: dict[str, Any], after: dict[str, Any]) -> str:
    """A step in a word or two: the first that is so of what is worth knowing."""
    moves = "→ " * (after["state"] != before["state"]) and f"→ {after['state']}"
    if "error" in came or moves:
        return f"{'raises ' * ('error' in came)}{moves}".strip()
    if came.get("returned", "itself") not in ("itself", "None"):
        return "another object"
    for name, word in (("marked", "marks it"), ("all_expired", "expires it")):
        if after.get(name) and not before.get(name):
            return word
    if before.get("values", {}).keys() - after.get("values", {}).keys():
        return "discards values"
    verbs = list(dict.fromkeys(sql.split()[0] for sql in came.get("sql", ())))
    if verbs:
        return ", ".join(verbs[-2:])
    if before.get("marked") and not after.get("marked"):
        return "unmarks it"
    newly = after.get("modified") and not before.get("modified")
    is_set = newly or after.get("values") != before.get("values")
    if is_set:
        return "sets it"
    is_undone = before.get("rows") != after.get("rows")
    return "the transaction is undone" if is_undone else "no change"


def rule_for(
    operation: str, before: dict[str, Any], came: dict[str, Any], after: dict[str, Any]
) -> str:
    """The rule that explains a step: that of the first pattern in `walks.yml` that is found.

    Raises FormatError if none is.
    """
    text = " | ".join(
        (
            f"{operation} {_in_words(before)}",
            _in_words(after),
            f"returns {came.get('returned', 'nothing')}",
            ": ".join(came.get("error", [])),
            "; ".join(came.get("sql", [])),
            " ".join(came.get("warnings", [])),
        )
    )
    for pattern, rule in _patterns():
        if pattern.search(text):
            return rule
    raise FormatError(EXPLAINED, 1, f"no pattern for `{text}`: add one")


def _in_words(situation: dict[str, Any]) -> str:
    words = [situation["state"]]
    words += [name for name in ("marked", "was_deleted") if situation.get(name)]
    values = situation.get("values", {})
    keys = [str(row[0]) for row in situation.get("rows", ())]
    if situation["state"] in ("transient", "pending"):
        words += ["with-key"] * ("id" in values)
        words += ["taken"] * (str(values.get("id")) in keys)
        words += ["empty"] * ("title" not in values)
    else:
        words += ["modified"] * bool(situation.get("modified"))
        words += ["expired"] * ("title" in situation.get("expired", ()))
        words += ["no-row"] * (situation["key"] not in keys)
    return " ".join(words)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    found = []
    for pattern, rule in by_hand(EXPLAINED, dict).items():
        try:
            found.append((re.compile(pattern), rule))
        except (re.error, TypeError) as error:
            raise FormatError(
                EXPLAINED,
                line_of(EXPLAINED, pattern),
                f"no regular expression: {error}; correct it",
            ) from None
    return found
