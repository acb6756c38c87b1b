"""No address of a rule, an error or a correction is lost once it is published."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.pages.test_corrections import entries
from tests.pages.test_errors import PAGES
from tests.pages.test_pages import directives
from tooling.drawing import addresses as permanent
from tooling.drawing.addresses import (
    MOVED,
    PUBLISHED,
    addresses,
    id_of,
    moved,
    published,
)
from tooling.drawing.messages import sections
from tooling.harness.errors import ROOT
from tooling.publish.building import tree_of

LIST, REDIRECTS = PUBLISHED.relative_to(ROOT), MOVED.relative_to(ROOT)


def lost(
    listed: list[str], current: list[str], redirects: dict[str, str], pages: set[str]
) -> list[str]:
    """What no longer leads anywhere, each with what to do."""
    ids = {id_of(address) for address in current}
    wrong = [
        f"{LIST}: {address} is gone, and whoever follows it finds nothing: what took its "
        f"place? Write `{id_of(address)}: id now` into {REDIRECTS}"
        for address in listed
        if id_of(address) not in ids | redirects.keys()
    ]
    wrong += [
        f"{LIST}: {page or 'the front page'} is gone, with {address}: keep a page there "
        "that says where things are now; what stood on it moves by itself"
        for address in listed
        for page in [address.partition("#")[0]]
        if page not in pages
    ]
    wrong += [
        f"{REDIRECTS}: {old}: there is no {new}: name what is there now"
        for old, new in redirects.items()
        if new not in ids
    ]
    return wrong + [
        f"{REDIRECTS}: {old} is there: take the line out"
        for old in redirects
        if old in ids
    ]


@cache
def pages() -> set[str]:
    return {permanent.url(page) for page in permanent.DOCS.rglob("*.md")}


def test_no_published_address_is_lost() -> None:
    wrong = lost(published(), addresses(), moved(), pages())
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_address_is_listed() -> None:
    new = sorted(set(addresses()) - set(published()))
    assert not new, f"\n{LIST}: `make update` adds these:\n" + "\n".join(new)
    assert published() == sorted(set(published())), f"{LIST}: `make update` sorts it"


def test_every_rule_error_and_correction_has_an_address_of_its_own() -> None:
    counted = Counter(map(id_of, addresses()))
    twice = [each for each, number in counted.items() if number > 1]
    assert not twice, f"two sections of one id: {twice}"
    rules = {
        name
        for name in directives()
        if name.count(".") == 2
        and name.startswith("snippets.")
        and name.split(".")[1] != "circumstances"
    }
    drawn = {
        n for n in rules if (ROOT / Path(*n.split("."))).with_suffix(".py").is_file()
    }
    anchors = {address.partition("#")[2] for address in addresses()}
    assert drawn <= anchors
    assert {section.anchor for section in sections(PAGES)} <= anchors
    assert {anchor for _, _, anchor, _ in entries()} <= anchors


@pytest.mark.parametrize(
    ("current", "redirects", "said"),
    [
        (["b/#snippets.a.one", "errors/x/#two"], {}, []),  # moved to another page
        (["a/#snippets.a.one"], {}, ["errors/x/#two is gone"]),
        (["a/#snippets.a.one"], {"errors/two": "a/one"}, []),
        (["a/#snippets.a.one"], {"errors/two": "a/three"}, ["there is no a/three"]),
        (
            ["a/#snippets.a.one", "errors/x/#two"],
            {"errors/two": "a/one"},
            ["errors/two is there"],
        ),
    ],
)
def test_what_is_lost_is_said(
    current: list[str], redirects: dict[str, str], said: list[str]
) -> None:
    listed = ["a/#snippets.a.one", "errors/x/#two"]
    found = lost(listed, current, redirects, {"a/", "errors/x/"})
    assert len(found) == len(said)
    assert all(words in one for words, one in zip(said, found))
    (gone,) = lost(listed[:1], current, {}, set())
    assert "a/ is gone, with a/#snippets.a.one" in gone


def test_a_redirect_leads_to_where_the_other_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = "merge/returns_another_object"
    path = tmp_path / "moved.yml"
    path.write_text(f"gone/rule: {now}\nlost/rule: no/such\n", encoding="utf-8")
    monkeypatch.setattr(permanent, "MOVED", path)
    drawn = {name: address for _, own in permanent.drawn() for name, address in own}
    assert drawn["gone/rule"] == drawn[now]
    assert "lost/rule" not in drawn


def test_update_adds_what_is_new_and_takes_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "published.txt"
    path.write_text("z/#snippets.z.gone\n", encoding="utf-8")
    monkeypatch.setattr(permanent, "PUBLISHED", path)
    permanent.main()
    assert set(path.read_text(encoding="utf-8").split()) == {
        *addresses(),
        "z/#snippets.z.gone",
    }


@pytest.mark.parametrize("tool", ["mkdocs", "zensical"])
def test_the_built_site_has_every_address(
    tool: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(f"{tool}_site")
    anchors = {
        page: {tag.id for tag in tree_of(site / page / "index.html").css("[id]")}
        for page in {address.partition("#")[0] for address in addresses()}
    }
    missing = [
        address
        for address in addresses()
        for page, _, anchor in [address.partition("#")]
        if anchor not in anchors[page]
    ]
    assert not missing, "\n".join(missing)
    listed = {
        item.id: item.css("a")[0].attributes["href"]
        for item in tree_of(site / "r" / "index.html").css(".permanent li")
    }
    assert listed == {id_of(each): f"../{each}" for each in addresses()} | {
        old: listed[new] for old, new in moved().items()
    }
