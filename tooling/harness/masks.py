"""What differs from run to run, and what stands in its place."""

from __future__ import annotations

import re

MASKS = (
    (re.compile(r"\b0x[0-9a-fA-F]{6,}"), "0x..."),
    (re.compile(r"session '\d+' \(this is '\d+'\)"), "session 'N' (this is 'M')"),
    (re.compile(r"(sqlalche\.me/e/)\d+/"), r"\g<1>21/"),
    (re.compile(r"\b(?:snippets(?:\.\w+)+|__main__)\.(?=[A-Z])"), ""),
    (re.compile(r"%\(\d{6,} (?=\w+\))"), "%(0x... "),
    (re.compile(r"\bsnippet_\d{10}_[0-9a-f]{8}\b"), "snippet"),
)


def masked(text: str) -> str:
    """The text without what differs from run to run.

    Addresses, numbers of sessions, the release in links, the name of the schema, and of
    the module, which is `__main__` in a copied script.
    """
    for pattern, always in MASKS:
        text = pattern.sub(always, text)
    return text
