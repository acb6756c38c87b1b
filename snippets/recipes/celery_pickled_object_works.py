"""Send the primary key as JSON, and load in the task what the task reads.

A worker that accepts pickles also runs whatever somebody puts into its queue.
"""

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
app.conf.update(task_serializer="json", accept_content=["json"])
SessionMaker = sessionmaker()


@app.task
def count_books(author_id: int) -> str:
    with SessionMaker() as session:
        author = session.get_one(Author, author_id)
        return f"{author.name} has {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app), SessionMaker() as session:
        ursula = session.get_one(Author, 1)
        report = count_books.delay(ursula.id)
        try:
            print(report.get(timeout=10))
            #> Ursula has 2 books
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
