"""The trace says what happened and where, and disturbs nothing: plant each case and read it."""

import ast
import asyncio
import io
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest

from tooling.harness.run import connections_closed
from tooling.harness.snippet import Snippet
from tooling.trace import recorder as observing
from tooling.trace.recorder import Step, Trace
from tooling.trace.traced import recorder_of

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 11), reason="traces are recorded on Python 3.11 or newer"
)

HEAD = '''\
"""The sky is blue."""

import asyncio
import weakref
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, load_only

from snippets.async_library import new_async_library
from snippets.library import Author, Book, new_library


'''
URSULA = "SELECT … FROM author WHERE author.id = 1"
Run = Callable[..., tuple[list[str], dict[str, Step]]]


def planted(path: Path, main: str, before: str = "", start: str = "def") -> Snippet:
    call = "main()" if start == "def" else "asyncio.run(main())"
    body = indent(dedent(main).strip("\n"), "    ")
    source = (
        f"{HEAD}{dedent(before)}\n\n{start} main() -> None:\n{body}\n\n\n"
        f'if __name__ == "__main__":\n    {call}\n'
    )
    return Snippet(path, source, ast.parse(source))


def watched(snippet: Snippet) -> tuple[list[str], Trace]:
    """What the program prints, and its trace."""
    names: dict[str, Any] = {"__name__": "planted"}
    exec(compile(snippet.source, str(snippet.path), "exec"), names)
    recorder = recorder_of(snippet)
    with connections_closed(), redirect_stdout(io.StringIO()) as printed, recorder:
        result = names["main"]()
        if result is not None:
            asyncio.run(result)
    return printed.getvalue().splitlines(), recorder.trace()


@pytest.fixture
def watch(tmp_path: Path) -> Run:
    """Traces a program: its output, and what each line did, by the line's text.

    The end of a `with` block has the name "end of" and the text of its first line.
    """

    def run(*arguments: str) -> tuple[list[str], dict[str, Step]]:
        snippet = planted(tmp_path / "planted.py", *arguments)
        printed, trace = watched(snippet)
        return printed, {
            ("end of " if place.is_end else "")
            + snippet.lines[place.line - 1].strip(): step
            for place, step in trace.items()
        }

    return run


def test_sql_and_states_stand_at_the_line_that_caused_them(watch: Run) -> None:
    _, steps = watch("""
        engine = new_library()
        with Session(engine) as session:
            ursula = session.get(Author, 1)
            number = 1
            ursula.name = "U"
            session.commit()
            session.delete(ursula)
            session.flush()
            session.rollback()
        session.add(ursula)
        """)
    assert steps == {
        "ursula = session.get(Author, 1)": Step({"ursula": "persistent"}, [URSULA]),
        'ursula.name = "U"': Step({"ursula": "persistent · modified"}),
        "session.commit()": Step(
            {"ursula": "persistent · expired"},
            ["UPDATE author SET name='U' WHERE author.id = 1", "COMMIT"],
        ),
        "session.delete(ursula)": Step(
            {"ursula": "persistent · marked for deletion · expired"},
        ),
        "session.flush()": Step(
            {"ursula": "deleted"},
            [
                URSULA,
                "SELECT … FROM book WHERE 1 = book.author_id ORDER BY book.id",
                "UPDATE book SET author_id=NULL WHERE book.id = 1 -- and 1 more",
                "DELETE FROM author WHERE author.id = 1",
            ],
        ),
        "session.rollback()": Step({"ursula": "persistent · expired"}, ["ROLLBACK"]),
        "end of with Session(engine) as session:": Step(
            {"ursula": "detached · expired"}
        ),
        "session.add(ursula)": Step({"ursula": "persistent · expired"}),
    }


def test_what_is_not_loaded_is_told_when_it_matters(watch: Run) -> None:
    _, steps = watch("""
        engine = new_library()
        with Session(engine) as session:
            named = session.get(Author, 1, options=[load_only(Author.name)])
            ursula = session.get(Author, 2)
            session.expire(ursula, ["born"])
        ursula.name = "U"
        print(named is ursula)
        """)
    assert [step.states for step in steps.values()] == [
        {
            "named": "detached · unloaded: books, born",
            "ursula": "detached · expired: born · unloaded: books",
        },
        {"named": "persistent · unloaded: born"},
        {"ursula": "persistent"},
        {"ursula": "persistent · expired: born"},
        {"ursula": "detached · expired: born · modified"},
    ]


def test_what_the_program_has_done_with_is_not_told(watch: Run) -> None:
    _, steps = watch("""
        with Session(new_library()) as session:
            ursula = session.get(Author, 1)
            print(ursula.name)
        print("ursula")
        """)
    assert list(steps) == ["ursula = session.get(Author, 1)"]


def test_the_end_of_a_block_is_no_other_pass_of_its_first_line(watch: Run) -> None:
    _, steps = watch("""
        engine = new_library()
        with (
            Session(engine) as session,
            session.begin(),
        ):
            with session.begin_nested():
                session.add(Author(name="Toni"))
        """)
    assert steps == {
        "end of with session.begin_nested():": Step(
            sql=[
                "SAVEPOINT",
                "INSERT INTO author (name, born) VALUES ('Toni', NULL)",
                "RELEASE SAVEPOINT",
            ]
        ),
        "end of session.begin(),": Step(sql=["COMMIT"]),
    }


def test_a_block_that_an_exception_leaves_ends_too(watch: Run) -> None:
    _, steps = watch("""
        engine = new_library()
        emma = Book(id=4)
        try:
            with Session(engine) as session:
                session.add(emma)
                session.flush()
        except IntegrityError:
            print(inspect(emma).transient)
        """)
    assert steps["session.flush()"] == Step(
        {"emma": "transient"},
        ["INSERT INTO book (id, title, author_id) VALUES (4, NULL, NULL)", "ROLLBACK"],
    )
    assert "end of with Session(engine) as session:" not in steps


def test_a_loop_shows_its_first_pass_and_says_so(watch: Run) -> None:
    _, steps = watch("""
        engine = new_library()
        for key in (1, 2):
            with Session(engine) as session:
                author = session.get(Author, key)
        for number in (1, 2):
            with Session(engine) as session:
                ursula = session.get(Author, 1)
        """)
    assert steps == {
        "for key in (1, 2):": Step(note="first pass shown"),
        "author = session.get(Author, key)": Step({"author": "persistent"}, [URSULA]),
        "ursula = session.get(Author, 1)": Step({"ursula": "persistent"}, [URSULA]),
    }


def test_a_helper_s_lines_are_its_own(watch: Run) -> None:
    _, steps = watch(
        """
        engine = new_library()
        for key in (1, 2):
            print(name_of(engine, key))
        """,
        """
        def name_of(engine: object, key: int) -> str:
            with Session(engine) as session:
                found = session.get(Author, key)
                return found.name
        """,
    )
    assert steps == {
        "def name_of(engine: object, key: int) -> str:": Step(note="first call shown"),
        "found = session.get(Author, key)": Step({"found": "persistent"}, [URSULA]),
    }


def test_a_statement_of_several_lines_is_one(watch: Run) -> None:
    _, steps = watch("""
        session = Session(new_library())
        names = [
            book.title
            for book in session.scalars(
                select(Book)
            )
        ]
        session.close()
        """)
    assert steps == {"]": Step(sql=["SELECT … FROM book"])}


def test_asyncio(watch: Run) -> None:
    printed, steps = watch(
        """
        engine = await new_async_library()
        async with AsyncSession(engine) as session:
            ursula = await session.get(Author, 1)
            await session.commit()
            print(await session.run_sync(name_of, ursula))
            session.add(Book(title="Emma"))
            await asyncio.gather(session.commit())
        print(inspect(ursula).detached)
        await engine.dispose()
        """,
        """
        def name_of(session: Session, author: Author) -> str:
            name = author.name
            return name
        """,
        "async def",
    )
    assert printed == ["Ursula", "True"]
    assert steps == {
        "name = author.name": Step({"author": "persistent"}, [URSULA]),
        "ursula = await session.get(Author, 1)": Step(
            {"ursula": "persistent"}, [URSULA]
        ),
        "await session.commit()": Step({"ursula": "persistent · expired"}),
        "print(await session.run_sync(name_of, ursula))": Step(
            {"ursula": "persistent"}
        ),
        "await asyncio.gather(session.commit())": Step(
            {"ursula": "persistent · expired"},
            [
                "INSERT INTO book (title, author_id) VALUES ('Emma', NULL)",
                "COMMIT",
            ],
        ),
        "end of async with AsyncSession(engine) as session:": Step(
            {"ursula": "detached · expired"}
        ),
    }


def test_other_threads_are_not_told_of(watch: Run) -> None:
    printed, steps = watch(
        """
        with ThreadPoolExecutor() as threads:
            print(threads.submit(work).result())
        """,
        """
        def work() -> str:
            with new_library().connect() as connection, Session(connection) as session:
                ursula = session.get(Author, 1)
                return ursula.name
        """,
    )
    assert printed == ["Ursula"]
    assert steps == {}


LIFETIMES = """
    session = Session(new_library())
    ursula = session.get(Author, 1)
    state, alive = inspect(ursula), weakref.ref(ursula)
    session.expire(ursula)
    print("name" in state.dict, state.expired)
    ursula = None
    print(alive() is None, len(session.identity_map))
    for author in [Author(name="Toni")]:
        alive = weakref.ref(author)
    del author
    print(alive() is None)
    """


def test_to_be_observed_loads_nothing_and_keeps_nothing_alive(watch: Run) -> None:
    printed, steps = watch(LIFETIMES)
    assert printed == ["False True", "True 0", "True"]
    assert sum(len(step.sql) for step in steps.values()) == 1


@pytest.mark.parametrize("fault", ["loads", "holds"])
def test_the_harness_would_see_it(
    fault: str, watch: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[object] = []
    look_at = observing.look_at

    def faulty(state: Any) -> Any:
        if fault == "loads":
            assert state.object.name
        else:
            held.append(state.object)
        return look_at(state)

    monkeypatch.setattr(observing, "look_at", faulty)
    printed, _ = watch(LIFETIMES)
    assert printed != ["False True", "True 0", "True"]
