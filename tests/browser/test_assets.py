"""The files that Run fetches: the same bytes from the same packages, and each under its own name."""

import gzip
import hashlib
import json
from pathlib import Path

from tests.browser.running import need_assets
from tests.ci import left_to_ci
from tooling.browser import assets
from tooling.browser.runnable import releases
from tooling.harness.errors import ROOT


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_packages_give_the_same_bytes(tmp_path: Path) -> None:
    left_to_ci()
    need_assets()
    assets.build(assets.TARGET)  # in case that something was edited meanwhile
    assets.build(tmp_path)
    assert digests(tmp_path) == digests(assets.TARGET)


def test_the_memory_knows_no_place_of_the_machine_that_wrote_it() -> None:
    need_assets()
    for path in assets.TARGET.glob("memory-*.bin"):
        assert str(ROOT).encode() not in gzip.decompress(path.read_bytes()), (
            f"{path.name}: tooling/browser/snapshot.mjs lets it in, so that it differs elsewhere"
        )


def test_the_index_names_what_is_there() -> None:
    need_assets()
    index = json.loads((assets.TARGET / "index.json").read_text())
    assert list(index["releases"]) == releases()
    for name, size in index["sizes"].items():
        assert (assets.TARGET / name).stat().st_size == size
    assert (assets.TARGET / index["editor"]).exists()
    for release in index["releases"].values():
        assert {release["memory"], *release["archives"].values()} <= set(index["sizes"])


def test_licences_are_shipped() -> None:
    need_assets()
    texts = (assets.TARGET / "licences.txt").read_text()
    for package in ("@codemirror/view", "@lezer/python", "style-mod", "sqlalchemy"):
        assert f"--- {package}" in texts
