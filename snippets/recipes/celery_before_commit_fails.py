"""The task does not find the row: it was sent before the commit, and was faster.

[The row is written by the flush][snippets.states.new_object_has_no_identity], and other
transactions see it after the commit. A worker can begin before that; here it is given the time.
"""

from celery import Celery
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

LABEL = "No row was found, in the task"
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
            greeting = greet.delay(7)
            greeting.get(timeout=10, propagate=False)  # the request takes its time
            session.commit()
        try:
            print(greeting.get(timeout=10))
        except NoResultFound as error:
            print(error)
            #> No row was found when one was required


if __name__ == "__main__":
    main()
