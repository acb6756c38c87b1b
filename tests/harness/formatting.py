"""Format snippets with ruff, which would turn `#>` into `# >` if it met one."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tooling.harness.errors import ROOT

OUTPUT = re.compile(r"^( *)#> ?", re.MULTILINE)
RUFF_COULD_NOT_PARSE = 2
SHIELD = "# output: "
SHIELDED = re.compile(rf"^( *){SHIELD}", re.MULTILINE)


def formatted(sources: dict[str, str]) -> dict[str, str]:
    """The same file names with their sources formatted, in one run of ruff.

    What is not Python comes back as it is.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, source in sources.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(OUTPUT.sub(rf"\1{SHIELD}", source), encoding="utf-8")
        config = f"--config={ROOT / 'pyproject.toml'}"
        command = [sys.executable, "-m", "ruff", "format", "--quiet", config, folder]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode not in (0, RUFF_COULD_NOT_PARSE):
            raise RuntimeError(done.stderr)
        return {
            name: SHIELDED.sub(
                r"\1#> ", Path(folder, name).read_text(encoding="utf-8")
            ).replace("#> \n", "#>\n")
            for name in sources
        }
