"""`python -m tooling.browser`: make the files that *Run* and *Edit* on the pages fetch."""

import shutil
import subprocess
import sys

from tooling.browser.assets import TARGET, build


def main() -> None:
    """Build them; what is missing for that is one line."""
    missing = [tool for tool in ("node", "npm") if not shutil.which(tool)]
    if missing:
        sys.exit(
            f"Run and Edit are made with Node.js 20 or newer: no {missing[0]} here"
        )
    try:
        build()
    except subprocess.CalledProcessError as error:
        sys.exit(f"not made: {error}")
    size = sum(path.stat().st_size for path in TARGET.rglob("*") if path.is_file())
    print(f"docs/assets/run: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
