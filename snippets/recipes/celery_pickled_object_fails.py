"""With pickle the object arrives, and raises `DetachedInstanceError` in the worker.

[An unpickled object is detached][snippets.detachment.unpickled_is_detached], and holds [what was
loaded when it was sent][snippets.detachment.pickle_loads_nothing]. The books were not. What it does
hold is [as old as the message][snippets.boundaries.job_gets_the_key_not_the_object].
"""

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

LABEL = "DetachedInstanceError in the task"
REQUIRES = ("celery",)

app = Celery("library")
app.conf.update(task_serializer="pickle", accept_content=["json", "pickle"])
SessionMaker = sessionmaker()


@app.task
def count_books(author: Author) -> str:
    return f"{author.name} has {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app), SessionMaker() as session:
        ursula = session.get_one(Author, 1)
        report = count_books.delay(ursula)
        try:
            print(report.get(timeout=10))
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
