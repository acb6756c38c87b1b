# /// script
# dependencies = ["sqlalchemy"]
# ///
"""A session that refuses to flush changes, and to execute anything but `select()`.

The `bulk_...()` methods, `session.connection()` and a SELECT that writes get through.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker


class ReadOnly(PermissionError):
    """Something was to be written through a reading session."""


ReadingSession = sessionmaker(autoflush=False)


@event.listens_for(ReadingSession, "before_flush")
def refuse_flush(session: Session, *rest: Any) -> None:
    changed = [*session.new, *session.deleted]
    changed += [obj for obj in session.dirty if session.is_modified(obj)]
    if changed:
        classes = sorted({type(obj).__name__ for obj in changed})
        raise ReadOnly(f"changed in a reading session: {', '.join(classes)}")


@event.listens_for(ReadingSession, "do_orm_execute")
def refuse_statements(state: ORMExecuteState) -> None:
    if not state.is_select:
        raise ReadOnly("a reading session executes SELECT only")
