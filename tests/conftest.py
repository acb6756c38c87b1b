"""The one place where pytest-examples is bent to whole files."""

import pytest
import pytest_examples.run_code
from pytest_examples import EvalExample


@pytest.fixture
def whole_file_example(
    eval_example: EvalExample, monkeypatch: pytest.MonkeyPatch
) -> EvalExample:
    """`eval_example`, set up for a snippet that is a file of its own.

    It writes an output on one line however long it is, and masks what varies.
    """
    from evidence.run import masked

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
