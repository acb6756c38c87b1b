"""Add to a built site what programs read: `python -m tooling.publish site`.

Each page gets `index.html.md`, itself in Markdown, and `preview.png`; the site gets
`llms.txt`, `llms-full.txt`, `rules.json`, `errors.json`, `corrections.json`, `schema.json` and
`robots.txt`. It reads the HTML alone, and so works after MkDocs as after Zensical.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from tooling.harness.errors import FormatError
from tooling.publish import data, markdown, preview
from tooling.publish.site import PublishError, Site


def publish(folder: Path) -> list[str]:
    """Write the files, and return their names, sorted.

    Raises PublishError or FormatError where the site, a snippet or the evidence is not what
    it should be; OSError if the disk is full.
    """
    site = Site.open(folder)
    files = {name: text.encode() for name, text in texts(site).items()}
    palette = preview.Palette.read(folder)
    for page in site.pages:
        chapter, name = site.chapter(page), site.name
        files[page.preview] = preview.drawn(
            page.title,
            chapter if chapter != page.title else "",
            name if name != page.title else "",
            palette,
            page.file,
        )
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return sorted(files)


def texts(site: Site) -> dict[str, str]:
    """All that is text, by the name of the file; raises what `publish()` does."""
    facts = data.Facts.read()
    pages = {page: markdown.of_page(page, site, facts.snippets) for page in site.pages}
    written = {page.markdown: text for page, text in pages.items()}
    written["llms.txt"] = data.llms(site)
    written = {
        name: markdown.placed(text, name, site.address)
        for name, text in written.items()
    }
    whole = "\n".join(pages[page] for page in site.read)
    written["llms-full.txt"] = markdown.placed(
        whole, "", site.address, site.own_anchors
    )
    return written | data.files(site, facts)


def main(arguments: list[str]) -> int:
    """`python -m tooling.publish FOLDER`; returns the exit code."""
    if len(arguments) != 1:
        print("usage: python -m tooling.publish FOLDER, where a build put the site")
        return 2
    try:
        files = publish(Path(arguments[0]))
    except (PublishError, FormatError, OSError) as error:
        print(f"publish: {error}", file=sys.stderr)
        return 1
    print(f"{len(files)} files for programs and previews in {arguments[0]}")
    return 0


if __name__ == "__main__":
    gc.disable()  # all that is read is kept to the end: looking for garbage takes a third of the time
    sys.exit(main(sys.argv[1:]))
