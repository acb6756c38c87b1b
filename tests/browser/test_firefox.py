"""Running, editing and stopping in Firefox, which Playwright drives only in a build of its own."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.running import need_assets
from tests.ci import CI
from tooling.browser.assets import NODE_MODULES

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")


def test_run_edit_and_stop(address: str) -> None:
    need_assets()
    node = shutil.which("node")
    if not FIREFOX or not node:
        assert not CI, "CI needs Firefox and Node.js"
        pytest.skip("no Firefox or no Node.js on this machine")
    done = subprocess.run(
        [node, Path(__file__).with_name("firefox.mjs"), address, NODE_MODULES],
        env={**os.environ, "FIREFOX": FIREFOX},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["errors"] == []
    assert "As recorded." in said["run"]
    assert "42" in said["edit"]
    assert said["stop"] == "Stopped."
