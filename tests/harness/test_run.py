"""What varies from run to run is masked, and what killed runs left on a server goes."""

import time

import pytest
from sqlalchemy import create_engine, text

from tooling.harness.databases import drop_abandoned, url_of, why_unreachable
from tooling.harness.masks import masked

HOURS = 3600


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("<Author at 0x7f3e5c0a>", "<Author at 0x...>"),
        ("https://sqlalche.me/e/20/bhk3", "https://sqlalche.me/e/21/bhk3"),
        (
            "attached to session '12' (this is '13')",
            "attached to session 'N' (this is 'M')",
        ),
        ("snippets.merge.one.Writer", "Writer"),
        ("snippet_1764450000_0a1b2c3d.author", "snippet.author"),
    ],
)
def test_what_varies_is_masked(printed: str, shown: str) -> None:
    assert masked(printed) == shown


@pytest.mark.parametrize("database", ["postgresql", "mariadb"])
def test_schemas_that_were_left_behind_are_dropped_and_new_ones_stay(
    database: str,
) -> None:
    if reason := why_unreachable(database):
        pytest.skip(reason)
    now = int(time.time())
    old, new = f"snippet_{now - 30 * HOURS}_0a1b2c3d", f"snippet_{now}_0a1b2c3e"
    engine = create_engine(url_of(database), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in (old, new):
            connection.execute(text(f"CREATE SCHEMA {name}"))
        try:
            drop_abandoned(database)
            known = connection.scalars(
                text("SELECT schema_name FROM information_schema.schemata")
            ).all()
            assert old not in known
            assert new in known
        finally:
            for name in (old, new):
                connection.execute(text(f"DROP SCHEMA IF EXISTS {name}"))
    engine.dispose()
