"""The floor for the site: the same pages, modules and words, with Material and mkdocstrings as they come."""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from tooling.publish.building import project

# Functions without a docstring are shown too, with their source, or the programs,
# most of the words of our pages, would be missing.
OPTIONS = {"show_root_heading": True, "show_if_no_docstring": True}


def floor_site(folder: Path) -> Path:
    """Make the project of that site in an empty folder, and return the folder."""
    handler = {"paths": ["."], "options": OPTIONS}
    project(folder)
    settings: dict[str, Any] = {
        "site_name": "Floor",
        "theme": {"name": "material", "font": False},
        "plugins": [
            "search",
            {"mkdocstrings": {"handlers": {"python": handler}}},
        ],
        "markdown_extensions": ["attr_list", "md_in_html", "tables"],
        "exclude_docs": "templates/\ntheme/\n",
        "watch": ["snippets"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    shutil.rmtree(folder / "tooling")
    for page in (folder / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        # drawn by our own code alone
        page.write_text(re.sub(r"(?m)^#* *::: +evidence\..*", "", text), "utf-8")
    return folder
