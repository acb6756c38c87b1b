"""`delay(author)` raises, since Celery sends JSON, and a mapped object cannot be made JSON.

Celery makes the message where `delay()` is called, and JSON [refuses mapped
objects][snippets.boundaries.json_dumps_refuses_mapped_objects]. All that the worker needs [is the
primary key][snippets.boundaries.job_gets_the_key_not_the_object].
"""

from celery import Celery
from kombu.exceptions import EncodeError
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

LABEL = "Object is not JSON serializable"
REQUIRES = ("celery", "kombu")

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def greet(author: Author) -> str:
    return f"Hello {author.name}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app), SessionMaker() as session:
        ursula = session.get_one(Author, 1)
        try:
            greeting = greet.delay(ursula)
            print(greeting.get(timeout=10))
        except EncodeError as error:
            print(error)
            #> Object of type Author is not JSON serializable


if __name__ == "__main__":
    main()
