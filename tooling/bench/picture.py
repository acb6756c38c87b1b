"""The picture in the README, a rule as the site shows it: `python -m tooling.bench.picture`, after `make site`."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from tooling.bench.browsing import served
from tooling.bench.pages import chromium
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import run_command

SITE = ROOT / "site"
PICTURE = ROOT / "docs" / "assets" / "rule.png"
PAGE, RULE = "merge/", "snippets.merge.returns_another_object"


def main() -> None:
    """Write it. Raises FormatError if the site is not built, or has no such rule."""
    if not (SITE / PAGE / "index.html").exists():
        raise FormatError(SITE, 1, "no site is built: run `make site`")
    with served(SITE) as address, chromium() as browser:
        page = browser.new_page(
            viewport={"width": 760, "height": 900}, device_scale_factor=2
        )
        page.goto(address + PAGE)
        rule = page.locator(f"section.rule:has([id='{RULE}'])")
        if not rule.count():
            raise FormatError(SITE / PAGE / "index.html", 1, f"no rule {RULE}")
        drawn = Image.open(BytesIO(rule.screenshot()))
    drawn.quantize(64).save(PICTURE, optimize=True)  # a third of the weight


if __name__ == "__main__":
    run_command(main)
