"""The session is of a subclass that listens to flushes, commits, loads and changes of state."""

from typing import Any

from sqlalchemy import event, orm

GROUP = "session"
TITLE = "listeners"
EVENTS = (
    "before_flush",
    "after_flush",
    "after_flush_postexec",
    "before_commit",
    "after_commit",
    "after_rollback",
    "do_orm_execute",
    "loaded_as_persistent",
    "pending_to_persistent",
    "persistent_to_detached",
    "persistent_to_deleted",
)


class Session(orm.Session):
    pass


def look(*anything: Any) -> None:
    """Change nothing."""


for name in EVENTS:
    event.listen(Session, name, look)
