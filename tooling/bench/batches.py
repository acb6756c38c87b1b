"""Measure what each way to handle many rows takes: memory and time, recorded and drawn.

`python -m tooling.bench.batches [200000 [3]]` runs each way of the recipe Batches in a process
of its own, on SQLite in a file and on the PostgreSQL of LIBRARY_POSTGRESQL or of this
machine. It writes batches.json beside this file, and the charts in docs/assets/diagrams.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from html import escape
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

import sqlalchemy
from sqlalchemy import create_engine, insert, select, text, update
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Base, Book
from snippets.recipes import batches_change, batches_insert, batches_read
from tooling.harness.errors import ROOT

RECORD = Path(__file__).with_suffix(".json")
DIAGRAMS = ROOT / "docs" / "assets" / "diagrams"
POSTGRESQL = os.environ.get(
    "LIBRARY_POSTGRESQL", "postgresql+psycopg://postgres@127.0.0.1:5432/test"
)
ROUNDS = 3
HITS = 1000

# The groups, and the ways of each: what it is called on the chart, and the case it is in.
WAYS = {
    "read": {
        "all_objects": "objects, all at once",
        "expunged": "objects, each expunged",
        "portions": "objects, yield_per",
        "columns": "columns, yield_per",
        "database": "sum in the database",
    },
    "change": {
        "all_objects": "objects, one commit",
        "portions": "objects, in portions",
        "dictionaries": "dictionaries, in portions",
        "statement": "one UPDATE",
    },
    "synchronize": {"evaluate": "'evaluate'", "fetch": "'fetch'", "False": "False"},
    "cache": {
        "query": "get() and selectinload()",
        "object": "object, merge(load=False)",
        "values": "values",
    },
    "insert": {
        "all_objects": "objects, one commit",
        "portions": "objects, in portions",
        "dictionaries": "dictionaries, in portions",
    },
}
LINKS = {
    "read": "snippets.recipes.batches_read",
    "change": "snippets.recipes.batches_change",
    "insert": "snippets.recipes.batches_insert",
    "synchronize": "snippets.synchronize_session.update_writes_new_values",
    "cache": "snippets.recipes.caching_cost",
}
TITLES = {
    "read": "To read {rows} rows",
    "change": "To change {rows} rows",
    "insert": "To insert {rows} rows",
    "synchronize": "One UPDATE while {rows} objects are loaded, by synchronize_session",
    "cache": "One author with two books, from the database and from a cache",
}
HEADS = dict.fromkeys(WAYS, "processor time") | {
    "cache": f"processor time of {HITS:,} requests"
}
CHARTS = {group: f"batches-{group}.svg" for group in WAYS}


def peak() -> float:
    """The most memory that this process has had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(
    url: str, group: str, way: str, rows: int, schema: str | None
) -> dict[str, float]:
    """In a process of its own: the memory that one way adds, and its time."""
    connect = {"options": f"-csearch_path={schema}"} if schema else {}
    engine = create_engine(url, connect_args=connect)
    run: Callable[[Session], Any]
    with Session(engine) as session:
        session.execute(select(Book.id).limit(1)).all()
        loaded: list[Any] = []
        if group == "read":
            run = getattr(batches_read, way)
        elif group == "change":
            run = getattr(batches_change, way)
        elif group == "insert":
            write = getattr(batches_insert, way)

            def run(session: Session) -> None:
                write(session, rows)

        elif group == "synchronize":
            loaded = list(session.scalars(select(Book)))
            strategy = {"False": False}.get(way, way)
            option = {"synchronize_session": strategy}
            statement = update(Book).values(title=Book.title + "!")

            def run(session: Session) -> None:
                session.execute(statement, execution_options=option)

        else:
            run = hits(way)
        before, start, processor = peak(), time.perf_counter(), time.process_time()
        run(session)
        found = {
            "seconds": time.perf_counter() - start,
            "processor": time.process_time() - processor,
            "megabytes": peak() - before,
        }
        session.rollback()
        del loaded
    engine.dispose()
    return found


def hits(way: str) -> Callable[[Session], None]:
    from dogpile.cache import make_region

    region = make_region().configure("dogpile.cache.memory_pickle")
    with_books = [selectinload(Author.books)]

    def run(session: Session) -> None:
        engine = session.get_bind()
        author = session.get_one(Author, 1, options=with_books)
        region.set("object", author)
        region.set("values", [author.name, [book.title for book in author.books]])
        for _ in range(HITS):
            if way == "values":
                region.get("values")
                continue
            with Session(engine) as request:
                if way == "query":
                    request.get_one(Author, 1, options=with_books)
                else:
                    request.merge(region.get("object"), load=False)

    return run


@contextmanager
def database(name: str) -> Iterator[tuple[str, str | None]]:
    """The URL of a database without tables, and the schema in it; gone afterwards."""
    if name == "SQLite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/library.db", None
        return
    schema = f"batches_{uuid4().hex}"
    engine = create_engine(POSTGRESQL)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield POSTGRESQL, schema
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()


def fill(url: str, schema: str | None, rows: int) -> None:
    connect = {"options": f"-csearch_path={schema}"} if schema else {}
    engine = create_engine(url, connect_args=connect)
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        books = [Book(title="The Dispossessed"), Book(title="Lavinia")]
        session.add(Author(name="Ursula", born=1929, books=books))
        session.flush()
        for start in range(0, rows, 10_000):
            end = min(start + 10_000, rows)
            session.execute(
                insert(Book), [{"title": f"Book {each}"} for each in range(start, end)]
            )
    engine.dispose()


def in_a_process(*asked: Any) -> dict[str, float]:
    """What `measure()` finds in a process of its own, which is forked: quick to start."""
    with ProcessPoolExecutor(1, get_context("fork")) as pool:
        return pool.submit(measure, *asked).result()


def measured(rows: int, rounds: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("SQLite", "PostgreSQL"):
        found[name] = {}
        with database(name) as (url, schema):
            fill(url, schema, rows)
            for group, ways in WAYS.items():
                found[name][group] = {}
                for way in ways:
                    runs = [
                        in_a_process(url, group, way, rows, schema)
                        for _ in range(rounds)
                    ]
                    each = {
                        what: round(median(run[what] for run in runs), 3)
                        for what in runs[0]
                    }
                    found[name][group][way] = each
                    print(name, group, way, each, flush=True)
    return found


def processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.split(": ")[1] for line in lines if line.startswith("model name")]
    return f"{len(names)} x {names[0]}" if names else platform.processor()


def versions() -> dict[str, str]:
    engine = create_engine(POSTGRESQL)
    with engine.connect() as connection:
        server = connection.scalar(text("SHOW server_version"))
    engine.dispose()
    return {
        "Python": platform.python_version(),
        "SQLAlchemy": sqlalchemy.__version__,
        "PostgreSQL": str(server).split()[0],
    }


def amount(unit: str, value: float) -> str:
    if unit == "megabytes":
        return f"{value:.0f} MB"
    if value < 0.05:
        return f"{value * 1000:.2f} ms"
    return f"{value:.1f} s" if value >= 0.1 else f"{value:.2f} s"


def chart(group: str, record: dict[str, Any], name: str = "PostgreSQL") -> str:
    """The chart of a group, drawn for a wide column and for a narrow one."""
    found = record["measured"][name][group]
    units = ("processor",) if group == "cache" else ("megabytes", "processor")
    most = {
        unit: max(max(way[unit] for way in found.values()), 0.00001) for unit in units
    }
    title = TITLES[group].format(rows=f"{record['rows']:,}")
    said = "; ".join(
        f"{WAYS[group][way]}: {', '.join(amount(unit, has[unit]) for unit in units)}"
        for way, has in found.items()
    )
    heads = {"megabytes": "memory added", "processor": HEADS[group]}

    def bars(x: int, width: int, unit: str, tops: list[int]) -> str:
        drawn = ""
        for top, has in zip(tops, found.values(), strict=True):
            length = max(round(width * has[unit] / most[unit]), 2)
            drawn += f'<rect x="{x}" y="{top}" width="{length}" height="14" rx="3"/>'
        return f'<g class="value new">{drawn}</g>'

    def numbers(x: int, width: int, unit: str, tops: list[int]) -> str:
        drawn = ""
        for top, has in zip(tops, found.values(), strict=True):
            length = max(round(width * has[unit] / most[unit]), 2)
            drawn += f'<text x="{x + length + 6}" y="{top + 11}">{amount(unit, has[unit])}</text>'
        return f'<g class="cells">{drawn}</g>'

    def labels(tops: list[int], down: int) -> str:
        return "".join(
            f'<autoref identifier="{LINKS[group]}" aria-label="{escape(WAYS[group][way])}: '
            f'{", ".join(amount(unit, has[unit]) for unit in units)}">'
            f'<text x="1" y="{top + down}">{escape(WAYS[group][way])}</text></autoref>'
            for top, (way, has) in zip(tops, found.items(), strict=True)
        )

    def svg(kind: str, width: int, x: list[int], bar: int, step: int, down: int) -> str:
        tops = [
            30 + step * row + (20 if kind == "narrow" else 0)
            for row in range(len(found))
        ]
        height = tops[-1] + 24
        words = (
            f'<title id="batches-{group}-title">{escape(title)}</title>'
            f'<desc id="batches-{group}-desc">{escape(said)}.</desc>'
            if kind == "wide"
            else ""
        )
        head = "".join(
            f'<text x="{at}" y="14">{heads[unit]}</text>'
            for at, unit in zip(x, units, strict=False)
        )
        inside = "".join(
            bars(at, bar, unit, tops) + numbers(at, bar, unit, tops)
            for at, unit in zip(x, units, strict=False)
        )
        return (
            f'<svg class="{kind}" viewBox="0 0 {width} {height}">\n{words}'
            f'<g class="note">{head}</g>\n<g>{labels(tops, down)}</g>\n{inside}\n</svg>'
        )

    return (
        f'<figure class="diagram" role="group" aria-labelledby="batches-{group}-title" '
        f'aria-describedby="batches-{group}-desc">\n'
        + svg("wide", 720, [200, 470], 170, 24, 11)
        + "\n"
        + svg("narrow", 358, [1, 190], 90, 42, -6)
        + "\n</figure>\n"
    )


def draw() -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    for group, name in CHARTS.items():
        (DIAGRAMS / name).write_text(chart(group, record), encoding="utf-8")


def main() -> None:
    argument = sys.argv[1] if len(sys.argv) > 1 else "200000"
    if argument != "draw":
        rows = int(argument)
        rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
        record = {
            "date": datetime.now(UTC).date().isoformat(),
            "machine": f"{processor()}, {platform.system()}",
            "versions": versions(),
            "rows": rows,
            "rounds": rounds,
            "measured": measured(rows, rounds),
        }
        RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    draw()


if __name__ == "__main__":
    main()
