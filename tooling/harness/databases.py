"""The databases that snippets run on, and a clean schema in one for each run."""

from __future__ import annotations

import os
import re
import socket
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

# Database -> (variable that says where, where it is if that is not set, async driver)
SERVERS = {
    "postgresql": (
        "POSTGRESQL_URL",
        "postgresql+psycopg://postgres@127.0.0.1:5432/test",
        "postgresql+psycopg",
    ),
    "mariadb": (
        "MARIADB_URL",
        # PyMySQL loads the machine's certificates for each connection: 45 ms.
        "mysql+pymysql://root@127.0.0.1:3306/test?ssl_disabled=1",
        "mysql+aiomysql",
    ),
}
OURS = re.compile(r"snippet_(\d{10})_")
ABANDONED = 3600  # seconds
# As long as SQLite waits. PostgreSQL would wait for ever.
LOCK_SECONDS = 5
URLS = ("LIBRARY_URL", "LIBRARY_ASYNC_URL")


# Server of a recipe -> (variable that says where, where it is if that is not set)
OTHERS = {
    "redis": ("LIBRARY_REDIS", "redis://127.0.0.1:6379"),
    "rabbitmq": ("LIBRARY_RABBITMQ", "amqp://127.0.0.1:5672"),
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


@cache
def why_no_server(server: str) -> str | None:
    """Why the server of a recipe cannot be used, in one line; None if it answers."""
    variable, default = OTHERS[server]
    url = urlsplit(os.environ.get(variable, default))
    try:
        with socket.create_connection((url.hostname, url.port), timeout=1):
            return None
    except OSError as error:
        return (
            f"{server} does not answer at {url.hostname}:{url.port} ({error}): start it, "
            f"or say in {variable} where it is"
        )


def version_of(database: str) -> str:
    """The release of the server as far as behaviour goes with it, such as `15` or `10.11`.

    Raises SQLAlchemyError if it does not answer.
    """
    url = make_url("sqlite://") if database == "sqlite" else url_of(database)
    with _connected(url) as connection:
        numbers = connection.dialect.server_version_info or ()
    return ".".join(map(str, numbers[: 1 if database == "postgresql" else 2]))


class Schema:
    """An empty schema of our own on a server, until `drop()`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.is_postgresql = connection.dialect.name == "postgresql"
        # A later run reads in the name whether it was left behind.
        self.name = f"snippet_{int(time.time())}_{uuid.uuid4().hex[:8]}"
        if self.is_postgresql:
            self._do("SET lock_timeout = '1s'; SET synchronous_commit = off")
        else:
            self._do("SET lock_wait_timeout = 1, foreign_key_checks = 0")
        self._do(f"CREATE SCHEMA {self.name}")

    def urls(self, url: URL) -> dict[str, str]:
        """The variables that make `new_library()` build in this schema on that server."""
        if self.is_postgresql:
            # Not a database: making one takes a hundred times longer.
            settings = f"-csearch_path={self.name} -clock_timeout={LOCK_SECONDS}s"
            own = url.update_query_dict(
                {
                    "options": f"{settings} -csynchronous_commit=off",
                    "application_name": self.name,
                }
            )
            own_async = own.set(drivername=SERVERS["postgresql"][2])
        else:
            own = url.set(database=self.name).update_query_dict(
                {"init_command": f"SET innodb_lock_wait_timeout={LOCK_SECONDS}"}
            )
            own_async = own.set(drivername=SERVERS["mariadb"][2])
            own_async = own_async.difference_update_query(["ssl_disabled"])
        return {
            "LIBRARY_URL": own.render_as_string(hide_password=False),
            "LIBRARY_ASYNC_URL": own_async.render_as_string(hide_password=False),
        }

    def empty(self) -> None:
        """Take out whatever a snippet left in it."""
        if not self.is_postgresql:
            found = self._do(f"SHOW FULL TABLES FROM {self.name}").all()
            if all(row[1] == "BASE TABLE" for row in found):
                # A quarter of the time that dropping the database takes.
                tables = ", ".join(f"{self.name}.`{row[0]}`" for row in found)
                if tables:
                    self._do_alone(f"DROP TABLE {tables}")
                return
        self.drop()
        self._do(f"CREATE SCHEMA {self.name}")

    def drop(self) -> None:
        """Drop it with all that is in it."""
        self._do_alone(
            f"DROP SCHEMA {self.name}" + (" CASCADE" if self.is_postgresql else "")
        )

    def _do(self, statement: str, **values: str) -> Any:
        return self.connection.execute(text(statement), values)

    def _do_alone(self, statement: str) -> None:
        """End the connections that hold locks in the schema if the statement has to wait."""
        try:
            self._do(statement)
        except DBAPIError:
            if self.is_postgresql:
                self._do(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = :name",
                    name=self.name,
                )
            else:
                users = "SELECT id FROM information_schema.processlist WHERE db = :name"
                for number in self._do(users, name=self.name).scalars():
                    with suppress(DBAPIError):  # it has just ended by itself
                        self._do(f"KILL {number}")
            self._do(statement)


def drop_abandoned(database: str) -> None:
    """Drop what runs that were killed an hour ago or more left on the server."""
    if database == "sqlite":
        return
    with _connected(url_of(database)) as connection:
        names = connection.scalars(
            text("SELECT schema_name FROM information_schema.schemata")
        )
        for name in names.all():
            match = OURS.match(name)
            if match and int(match[1]) < time.time() - ABANDONED:
                cascade = " CASCADE" if database == "postgresql" else ""
                connection.execute(text(f"DROP SCHEMA IF EXISTS {name}{cascade}"))


@contextmanager
def clean_schema(database: str) -> Iterator[Schema | None]:
    """Let `new_library()` build in an empty schema of its own, which is dropped at the end.

    SQLite needs none: its databases are in memory. Raises SQLAlchemyError if the
    server does not answer.
    """
    if database == "sqlite":
        yield None
        return
    url = url_of(database)
    with _connected(url) as connection:
        schema = Schema(connection)
        before = {key: os.environ.get(key) for key in URLS}
        os.environ.update(schema.urls(url))
        try:
            yield schema
        finally:
            for key, value in before.items():
                if value is None:
                    del os.environ[key]
                else:
                    os.environ[key] = value
            schema.drop()


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
