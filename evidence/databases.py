"""The databases that snippets run on, and a clean schema in one for each run."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import SQLAlchemyError

# Database -> (variable that says where, where it is if that is not set, async driver)
SERVERS = {
    "postgresql": (
        "POSTGRESQL_URL",
        "postgresql+psycopg://postgres@127.0.0.1:5432/test",
        "postgresql+psycopg",
    ),
    "mariadb": (
        "MARIADB_URL",
        "mysql+pymysql://root@127.0.0.1:3306/test",
        "mysql+aiomysql",
    ),
}


def url_of(server: str) -> URL:
    """Where the server is: from its environment variable, or on this machine."""
    variable, default, _ = SERVERS[server]
    return make_url(os.environ.get(variable, default))


@cache
def why_unreachable(database: str) -> str | None:
    """Why the database cannot be used, in one line; None if it answers."""
    if database == "sqlite":
        return None
    url = url_of(database)
    try:
        with _connected(url):
            return None
    except (SQLAlchemyError, ImportError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        return f"{database} does not answer at {url.host}:{url.port}: {reason}"


@contextmanager
def clean_schema(database: str) -> Iterator[None]:
    """Let `new_library()` build in an empty schema of its own, which is dropped at the end."""
    if database == "sqlite":
        yield
        return
    url, name = url_of(database), f"snippet_{uuid.uuid4().hex[:12]}"
    if database == "postgresql":
        # Not a database: making one takes a hundred times longer.
        own = url.update_query_dict({"options": f"-csearch_path={name}"})
        drop = f"DROP SCHEMA {name} CASCADE"
    else:
        own = url.set(database=name)
        drop = f"DROP DATABASE {name}"
    with _connected(url) as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    before = {key: os.environ.get(key) for key in ("LIBRARY_URL", "LIBRARY_ASYNC_URL")}
    os.environ["LIBRARY_URL"] = own.render_as_string(hide_password=False)
    os.environ["LIBRARY_ASYNC_URL"] = own.set(
        drivername=SERVERS[database][2]
    ).render_as_string(hide_password=False)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value
        with _connected(url) as connection:
            connection.execute(text(drop))


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
