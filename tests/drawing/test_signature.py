"""A signature is that of the installed SQLAlchemy, as it is called."""

import pytest

from tooling.drawing.signature import signature


@pytest.mark.parametrize(
    ("name", "start"),
    [
        (
            "sqlalchemy.orm.session.make_transient",
            "make_transient(instance: object) -> None",
        ),
        (
            "sqlalchemy.orm.session.Session.expunge",
            "Session.expunge(instance: object) -> None",
        ),
        # The last of several definitions is the one that is no overload.
        (
            "sqlalchemy.orm.session.Session.execute",
            "Session.execute(\n    statement: Executable,\n",
        ),
        # What begins with an underscore is SQLAlchemy's own, and a `*` before it goes with it.
        (
            "sqlalchemy.orm.session.Session.add",
            "Session.add(instance: object) -> None",
        ),
        (
            "sqlalchemy.ext.asyncio.session.AsyncSession.refresh",
            "AsyncSession.refresh(\n    instance: object,\n",
        ),
    ],
)
def test_a_signature_is_without_self(name: str, start: str) -> None:
    assert signature(name).startswith(start)


def test_an_operation_that_is_not_there_is_named() -> None:
    with pytest.raises(LookupError, match=r"has no function sqlalchemy\.orm\.nope"):
        signature("sqlalchemy.orm.nope")
