"""Build the site from a copy of the checkout, as its own process, and read what was built."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tooling.harness.errors import ROOT

# Calls the function with a new folder of that name, unless it was called; gives the folder.
MadeOnce = Callable[[str, Callable[[Path], None]], Path]
LOCKS = ("requirements.txt", "requirements-2.0.txt")  # which releases Run offers
PARTS = ("docs", "tooling", "snippets", "mkdocs.yml", *LOCKS)


def project(folder: Path, *pages: str) -> Path:
    """Copy into the folder all that the site is made of, and return the folder.

    With the patterns of some `pages` (of .gitignore, `/merge/`), the site has those alone.
    """
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / part, folder)
    if pages:
        config = folder / "mkdocs.yml"
        lines = "\n".join(f"  {one}" for one in ("/*", *(f"!{page}" for page in pages)))
        text = config.read_text(encoding="utf-8")
        assert "exclude_docs: |\n" in text
        text = text.replace("exclude_docs: |\n", f"exclude_docs: |\n{lines}\n")
        config.write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run the command of MkDocs or Zensical there, as it is installed, and return what it said.

    In the checkout it finds the tooling by itself, in a copy of it the copy's.
    """
    env = {"PATH": "", "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://e.org/state/"}
    if folder != ROOT:
        env["PYTHONPATH"] = str(folder)
    program, *arguments = command
    return subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def tree_of(page: Path) -> LexborHTMLParser:
    """The page, to be searched: in a millisecond, where BeautifulSoup takes thirty."""
    return LexborHTMLParser(page.read_text(encoding="utf-8"))
