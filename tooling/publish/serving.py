"""The plugin of `mkdocs serve --dirty`: a page is drawn again when something that it shows is saved."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from watchdog.observers import Observer

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Snippet

SNIPPETS = ROOT / "snippets"
# What mkdocs-autorefs knows of headings, also of those on pages that are not drawn again.
MAPS = ("_primary_url_map", "_secondary_url_map", "_title_map", "_abs_url_map")


class Serving(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """MkDocs keeps one that has `on_startup` for as long as it serves.

    Of its own, a dirty build draws the pages whose Markdown was saved. It does not know
    that a page shows snippets, and it forgets the headings of all other pages.
    """

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool
    ) -> None:
        self.dirty = dirty
        self.saved: dict[Path, int] = {}  # when each watched file was saved
        self.sentences: dict[str, str] = {}  # which stand in links, by the rule's id
        self.maps: dict[str, Any] = {}

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
        changed = self._changed(config.watch)
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
        """Keep the theme's templates as they were compiled."""
        if self.dirty:
            folder = ROOT / ".cache" / "jinja"
            folder.mkdir(parents=True, exist_ok=True)
            env.bytecode_cache = FileSystemBytecodeCache(str(folder))

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

    def on_post_build(self, **kwargs: Any) -> None:
        """What a build has made mostly stays: the next one need not look whether it is garbage."""
        if self.dirty:
            gc.collect()
            gc.freeze()

    def _changed(self, watched: list[str]) -> list[str]:
        """By what to know the pages that show what was saved since the last build."""
        paths = (path for folder in watched for path in Path(folder).rglob("*.*"))
        saved = {
            path: path.stat().st_mtime_ns
            for path in paths
            if path.suffix in (".py", ".json", ".yml", ".jinja")
        }
        before, self.saved = self.saved, saved
        changed = {path for path, time in saved.items() ^ before.items()}
        if not before:
            changed = set()  # nothing is drawn yet
        marks: list[str] = []
        for path in saved if not before else changed:
            marks += self._marks(path, path in changed)
        return marks

    def _marks(self, path: Path, is_changed: bool) -> list[str]:
        """What stands on each page that shows the file, or on all pages."""
        if SNIPPETS not in path.parents or len(path.relative_to(SNIPPETS).parts) != 2:
            return [""] * is_changed
        try:
            snippet = Snippet.read(path)
        except (FormatError, FileNotFoundError):
            return [""] * is_changed
        before = self.sentences.get(snippet.id)
        self.sentences[snippet.id] = snippet.rule
        if not is_changed:
            return []
        if snippet.is_recipe or before is None:
            return [""]
        if before != snippet.rule:
            return [snippet.module]
        return [f'data-id="{snippet.id}"', f'id="{snippet.module}"']
