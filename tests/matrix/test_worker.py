"""A worker runs on the release it was made for, and a process runs a few snippets only."""

import pytest

from tooling.harness.snippet import Needs
from tooling.matrix import environments, worker
from tooling.matrix.record import Run
from tooling.matrix.workers import Failed, Workers, snapshot


class Program:
    id = "a/b"
    module = "snippets.a.b"
    needs = Needs()
    expected = ""


def test_a_worker_on_another_release_is_no_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    says = 'print(\'[null, null, "ready", "1.9.9"]\')'
    monkeypatch.setattr(
        environments, "command", lambda run, *_: ["python3", "-c", says]
    )
    with snapshot() as folder:
        tasks = {Run("2.1.0", "3.11"): {"sqlite": [Program()]}}
        (found,) = Workers(folder, 1).results(tasks)  # type: ignore[arg-type]
    assert isinstance(found, Failed)
    assert "the worker runs on SQLAlchemy 1.9.9" in found.why


class Fake:
    """A process that says the snippet's name and who it is."""

    made = 0

    def __init__(self) -> None:
        Fake.made += 1
        self.number = 0

    def says(self, module: str) -> str:
        self.number += 1
        return module.partition("@")[0]

    def end(self) -> None:
        pass


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> worker.Runner:
    Fake.made = 0
    monkeypatch.setattr(worker, "Process", Fake)
    return worker.Runner(None)


def test_a_process_is_replaced_after_some_snippets(runner: worker.Runner) -> None:
    for _ in range(worker.SHARED + 1):
        assert runner.verdict("a", "a") == (worker.HOLDS, "")
    assert Fake.made == 2


def test_a_circumstance_has_processes_of_its_own(runner: worker.Runner) -> None:
    for module in ("a", "a@autoflush_false", "b@autoflush_false", "a@scoped"):
        assert runner.verdict(module, module[0]) == (worker.HOLDS, "")
    assert Fake.made == 3
