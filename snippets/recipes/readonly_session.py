"""A session that refuses to flush writes no object that was added, changed or deleted.

An [ORM UPDATE or DELETE][snippets.synchronize_session.mapper_events_do_not_fire] is no flush:
`do_orm_execute` sees it, and refuses `text()` here, also a SELECT. Neither hook sees the
`bulk_...()` methods, `session.connection()` and a SELECT that writes: a [read-only
transaction][snippets.recipes.readonly_transaction] does.
"""

from typing import Any

from sqlalchemy import event, update
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker

from snippets.library import Author, new_library

LABEL = "A session that cannot write"
REQUIRES = ()

ReadingSession = sessionmaker(autoflush=False)


@event.listens_for(ReadingSession, "before_flush")
def refuse_flush(session: Session, *rest: Any) -> None:
    changed = [*session.new, *session.deleted]
    changed += [obj for obj in session.dirty if session.is_modified(obj)]
    if changed:
        raise PermissionError(f"read-only session, {len(changed)} objects changed")


@event.listens_for(ReadingSession, "do_orm_execute")
def refuse_statements(state: ORMExecuteState) -> None:
    if not state.is_select:
        raise PermissionError("read-only session, SELECT only")


def main() -> None:
    engine = new_library()
    with ReadingSession(bind=engine) as session:
        ursula = session.get_one(Author, 1)
        ursula.name = "Le Guin"
        try:
            session.commit()
        except PermissionError as error:
            print(error)
            #> read-only session, 1 objects changed
        try:
            session.execute(update(Author).values(born=None))
        except PermissionError as error:
            print(error)
            #> read-only session, SELECT only


if __name__ == "__main__":
    main()
