"""The plugin: under `mkdocs serve --dirty` a page is drawn again when something that it shows is saved."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from griffe import Module
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from watchdog.observers import Observer

from tooling.drawing.facts import facts
from tooling.drawing.glossary import GLOSSARY
from tooling.drawing.griffe_extension import draw_snippets
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Snippet, recipe_paths, snippet_paths
from tooling.publish import asked

# Files that pages are made of.
READ = {".py", ".json", ".yml", ".jinja", ".html", ".svg", ".md"}
# What mkdocs-autorefs knows of headings, also of those on pages that are not drawn again.
MAPS = ("_primary_url_map", "_secondary_url_map", "_title_map", "_abs_url_map")


class Serving(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """MkDocs keeps one that has `on_startup` for as long as it serves.

    Of its own, a dirty build draws the pages whose Markdown was saved. It does not know
    that a page shows snippets, diagrams or titles of others, and forgets the headings of
    all others. What the list of permanent addresses and the paste box take from Markdown
    is as it was until they are drawn again.
    """

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool
    ) -> None:
        self.dirty = dirty
        self.seen: dict[Path, object] = {}  # what other pages show of each file
        self.maps: dict[str, Any] = {}
        self.modules: dict[str, Module] = {}  # as Griffe has read them
        # Most of what a build makes stays: to look seldom whether it is garbage saves a fifth of the time.
        gc.set_threshold(200_000, 20, 20)

    def on_config(self, config: MkDocsConfig) -> None:
        """Give what was known of headings to the plugin, which is a new one."""
        if self.dirty:
            headings = vars(config.plugins["autorefs"])
            headings |= self.maps
            self.maps = {name: headings[name] for name in MAPS}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Remove from the site what has to be drawn again."""
        if not self.dirty:
            return
        changed = self._changed(config)
        handler = config.plugins["mkdocstrings"].get_handler("python")  # type: ignore[attr-defined]
        keep_compiled(handler.env)
        # The packages that Griffe has read for this build.
        before, self.modules = self.modules, handler._modules_collection.members
        if "snippets" in before and "" not in changed:
            # Of the modules of rules, pages show only what is attached to them.
            self.modules["snippets"] = before["snippets"]
            draw_snippets(before["snippets"], facts())
        for file in files.documentation_pages() if changed else ():
            drawn = Path(file.abs_dest_path)
            text = drawn.read_text(encoding="utf-8") if drawn.exists() else ""
            if any(mark in text for mark in changed):
                drawn.unlink(missing_ok=True)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Read the titles of all pages: they stand on others, as the previous and the next."""
        for file in files.documentation_pages() if self.dirty else ():
            assert file.page
            file.page.read_source(config)

    def on_env(self, env: Environment, **kwargs: Any) -> None:
        if self.dirty:
            keep_compiled(env)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **kwargs: Any
    ) -> None:
        """Hear of a saved file at once: MkDocs looks twice a second."""
        watched = [config.docs_dir, config.config_file_path]
        for path in watched:
            server.unwatch(path)
        server.observer = Observer()  # type: ignore[assignment]
        for path in watched:
            server.watch(path)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the search index, which the search's plugin has written by now.

        What a build has made mostly stays: the next one need not look whether it is garbage.
        """
        asked.add(Path(config.site_dir))
        if self.dirty:
            gc.collect()
            gc.freeze()

    def _changed(self, config: MkDocsConfig) -> list[str]:
        """By what to know the pages that show what was saved since the last build."""
        folders = map(Path, (config.docs_dir, *config.watch))
        paths = (path for folder in folders for path in folder.rglob("*.*"))
        rules = {*snippet_paths(), *recipe_paths()}
        before, self.seen = self.seen, {}
        for path in (*paths, Path(config.config_file_path)):
            if path.suffix in READ:
                self.seen[path] = rule_in(path) if path in rules else told_by(path)
        every = before.keys() | self.seen.keys() if before else ()
        pairs = [(before.get(path), self.seen.get(path)) for path in every]
        return [mark(old, new) for old, new in pairs if old != new]


def keep_compiled(env: Environment) -> None:
    """Keep templates as they were compiled: each build has an environment of its own."""
    folder = ROOT / ".cache" / "jinja"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))


def rule_in(path: Path) -> Snippet | None:
    """The same object as long as the text is the same; None if it breaks the format."""
    with suppress(FormatError):  # the page says so
        return Snippet.read(path)
    return None


def told_by(path: Path) -> object:
    """What is the same as long as only the page of a file has to be drawn again."""
    if path.suffix == ".md" and path != GLOSSARY:
        # The title stands on other pages too.
        return path.read_text(encoding="utf-8").partition("\n---\n")[0]
    return path.stat().st_mtime_ns


def mark(old: object, new: object) -> str:
    """What stands on each page that shows what was the one and is the other; "" is on all."""
    if not (isinstance(old, Snippet) and isinstance(new, Snippet)) or new.is_recipe:
        return ""
    # The sentence stands in links.
    return new.module if old.rule != new.rule else f'id="{new.module}"'
