"""The floor for the test run: pytest-examples' own check of the same snippets, and nothing else."""

from pathlib import Path

import pytest
from pytest_examples import CodeExample, EvalExample

from tooling.harness.masks import masked
from tooling.harness.run import connections_closed, why_not_here
from tooling.harness.snippet import Snippet, snippet_paths


@pytest.mark.parametrize("path", snippet_paths(), ids=lambda path: path.stem)
def test_floor(path: Path, eval_example: EvalExample) -> None:
    needs = Snippet.read(path).needs
    if why_not_here(needs) or "sqlite" not in needs.databases:
        return
    eval_example.set_config(line_length=10_000)
    eval_example.print_callback = masked
    example = CodeExample.create(path.read_text(encoding="utf-8"), path=path)
    with connections_closed():
        eval_example.run_print_check(example, rewrite_assertions=False)
