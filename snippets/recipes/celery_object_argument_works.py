"""Send the primary key; the task opens a session and loads the object.

The task sees [the row as it is then][snippets.boundaries.job_gets_the_key_not_the_object], which
may be another one than you saw.
"""

from celery import Celery
from kombu.exceptions import EncodeError
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("celery", "kombu")

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def greet(author_id: int) -> str:
    with SessionMaker() as session:
        author = session.get_one(Author, author_id)
        return f"Hello {author.name}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app), SessionMaker() as session:
        ursula = session.get_one(Author, 1)
        try:
            greeting = greet.delay(ursula.id)
            print(greeting.get(timeout=10))
            #> Hello Ursula
        except EncodeError as error:
            print(error)


if __name__ == "__main__":
    main()
