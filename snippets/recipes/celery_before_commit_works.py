"""Commit first, then send.

If the program stops in between, the task is lost; [a hook on the
commit][snippets.recipes.celery_on_commit] does not help there. A table of tasks to send, written in
the same transaction, does.
"""

from celery import Celery
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def greet(author_id: int) -> str:
    with SessionMaker() as session:
        return f"Hello {session.get_one(Author, author_id).name}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        with SessionMaker() as session:
            session.add(Author(id=7, name="Mary"))
            session.commit()
            greeting = greet.delay(7)
            greeting.get(timeout=10, propagate=False)  # the request takes its time
        try:
            print(greeting.get(timeout=10))
            #> Hello Mary
        except NoResultFound as error:
            print(error)


if __name__ == "__main__":
    main()
