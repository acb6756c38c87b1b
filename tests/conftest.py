"""Fixtures: pytest-examples bent to whole files, and the built site."""

from pathlib import Path

import pytest
import pytest_examples.run_code
from pytest_examples import EvalExample

from evidence.run import masked
from tests.building import build, project


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
    return eval_example


@pytest.fixture(scope="session")
def mkdocs_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("mkdocs"))
    done = build(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder / "site"
