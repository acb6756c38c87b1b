"""The session is used through a `scoped_session`."""

from typing import Any

from sqlalchemy import orm

GROUP = "session"
TITLE = "scoped_session"


class Session(orm.scoped_session[orm.Session]):
    def __init__(self, bind: Any = None, **options: Any) -> None:
        super().__init__(orm.sessionmaker(bind, **options))

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()
