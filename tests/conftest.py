"""Fixtures: pytest-examples bent to whole files, the built site, and a browser to look at it."""

import gc
import importlib.util
import inspect
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import pytest_examples.run_code
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_examples import EvalExample

from tests.browser.waiting import SECONDS, Held, SlowLine
from tests.ci import CI, left_to_ci, share
from tooling.bench.browsing import CHROMIUM, Host, served
from tooling.harness.errors import ROOT
from tooling.harness.masks import masked
from tooling.harness.snippet import Snippet, recipe_paths, snippet_paths
from tooling.publish.building import MadeOnce, build, project
from tooling.trace import traces


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--changed",
        type=int,
        nargs="?",
        const=0,
        metavar="N",
        help="of the snippets, those alone that changed since their trace was recorded, and every N-th, in CI all",
    )


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    left = {*_run_before(config, items), *_not_meant(config, items)}
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in left]
    # Of two workers one begins in the middle: it need not wait until the other has built the site.
    of_site = {item.path for item in items if "mkdocs_site" in _fixtures(item)}
    items.sort(key=lambda item: item.path not in of_site)


def _fixtures(item: pytest.Item) -> list[str]:
    return item.fixturenames if isinstance(item, pytest.Function) else []


def _run_before(config: pytest.Config, items: list[pytest.Item]) -> list[pytest.Item]:
    """Of the snippets, what `--changed` leaves out: it need not run again."""
    every = config.getoption("--changed")
    if every is None:
        return []
    known = set(traces.load(map(Snippet.read, snippet_paths())))
    recorded = traces.TRACES.stat().st_mtime
    known |= {  # of recipes there is no record
        f"recipes/{path.stem}"
        for path in recipe_paths()
        if path.stat().st_mtime < recorded
    }
    if every:
        known -= {_snippet_of(item) for item in share(items, every)}
    return [item for item in items if _snippet_of(item) in known]


def _not_meant(config: pytest.Config, items: list[pytest.Item]) -> list[pytest.Item]:
    """`pytest tests -k merge/` is about rules; the chapter in a browser is `pytest tests/browser -k merge/`."""
    if "/" not in config.option.keyword or any("browser" in at for at in config.args):
        return []
    browser = ROOT / "tests" / "browser"
    return [item for item in items if item.path.is_relative_to(browser)]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Programs that collect garbage look at their own objects, not at the million of pytest's.

    What tests read, whole sites, is looked at seldom: it took half of the time to read them.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)


def _snippet_of(item: pytest.Item) -> str:
    return item.name.partition("[")[2].removesuffix("]")


@pytest.fixture
def whole_file_example(
    eval_example: EvalExample, monkeypatch: pytest.MonkeyPatch
) -> EvalExample:
    """`eval_example`, set up for a snippet that is a file of its own.

    It writes an output on one line however long it is, and masks what varies.
    """
    eval_example.set_config(line_length=10_000, target_version="py310")
    eval_example.print_callback = masked
    if not eval_example.update_examples:
        # Run the file where it stands, not a copy: tracebacks name it, and no file is written.
        monkeypatch.setattr(eval_example, "_write_file", lambda example: example.path)
    # It rebuilds tracebacks with frames made by ctypes; pytest >= 8.4 on Python 3.11
    # ends the whole session with INTERNALERROR when it shows one.
    monkeypatch.setattr(
        pytest_examples.run_code, "create_example_traceback", lambda *_: None
    )
    # For each print() it asks for the whole stack, and looks at one frame: half of a test's time.
    monkeypatch.setattr(
        pytest_examples.run_code, "inspect", SimpleNamespace(stack=printing)
    )
    # A script has no spec; with one, a spawned process does not look for its functions.
    made = importlib.util.module_from_spec

    def as_script(spec: ModuleSpec) -> ModuleType:
        module = made(spec)
        if spec.name == "__main__":
            module.__spec__ = None
        return module

    monkeypatch.setattr(importlib.util, "module_from_spec", as_script)
    return eval_example


def printing() -> dict[int, inspect.FrameInfo]:
    """What `inspect.stack()` says of the frame that called print()."""
    number = pytest_examples.run_code.parent_frame_id
    frame = sys._getframe(1 + number)
    return {number: inspect.FrameInfo(frame, *inspect.getframeinfo(frame, 0))}


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Makes the folder of that name, once for all of pytest-xdist's workers."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent

    def once(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = base / name, base / f"{name}.done"
        with FileLock(base / f"{name}.lock"):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # it failed in another worker
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return once


@pytest.fixture(scope="session")
def mkdocs_site(made_once: MadeOnce) -> Path:
    def make(folder: Path) -> None:
        site = str(folder / "site")
        done = build(ROOT, "mkdocs", "build", "--strict", "--site-dir", site)
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr

    return made_once("mkdocs", make) / "site"


@pytest.fixture(scope="session")
def address(
    mkdocs_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The site under a path that it does not know of, with a Content-Security-Policy."""
    root = tmp_path_factory.mktemp("server")
    (root / "some").mkdir()
    (root / "some" / "path").symlink_to(mkdocs_site)
    with served(root) as address:
        yield f"{address}some/path/"


@pytest.fixture(scope="session")
def published(
    mkdocs_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The site at the path it was built for: only there is its navigation instant."""
    root = tmp_path_factory.mktemp("host")
    (root / "state").mkdir()
    for path in mkdocs_site.iterdir():
        (root / "state" / path.name).symlink_to(path)
    sitemap = (mkdocs_site / "sitemap.xml").read_text(encoding="utf-8")
    (root / "state" / "sitemap.xml").unlink()
    with served(root, Host) as address:
        (root / "state" / "sitemap.xml").write_text(
            sitemap.replace("https://e.org/", address), encoding="utf-8"
        )
        yield f"{address}state/"


# Closed with the module: Playwright's event loop would forbid the snippets theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; without it the tests that ask for one are skipped, except in CI."""
    if CHROMIUM is None and not CI:
        pytest.skip("no Chromium on this machine")
    assert CHROMIUM, "CI needs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        expect.set_options(timeout=1000 * SECONDS)
        new_context = browser.new_context

        def patient(**options: Any) -> BrowserContext:
            context = new_context(**options)
            context.set_default_timeout(1000 * SECONDS)
            return context

        browser.new_context = patient  # type: ignore[method-assign]
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def slow(mkdocs_site: Path) -> Iterator[SlowLine]:
    """The site behind a line that lets each part through when the one before is painted."""

    class Handler(Held):
        page = threading.Event()
        scripts = threading.Event()

    with served(mkdocs_site, Handler) as address:
        yield SlowLine(address, Handler)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="session")
def zensical_site(made_once: MadeOnce) -> Path:
    left_to_ci()
    if sys.version_info < (3, 11):
        pytest.skip("Zensical needs Python 3.11 or newer")

    def make(folder: Path) -> None:
        done = build(project(folder), "zensical", "build", "--strict")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "No issues found" in done.stdout + done.stderr

    return made_once("zensical", make) / "site"
