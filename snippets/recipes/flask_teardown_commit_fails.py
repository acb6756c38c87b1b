"""After one failed commit in the teardown each later request of that thread fails; other threads work.

The commit raised, so `remove()` was not reached, and [the session of the thread][snippets.boundaries.scopefunc_decides_the_session] waits [for a
`rollback()`][snippets.errors.lost_connection_needs_rollback] that nobody calls. After a commit [whose flush failed][snippets.states.failed_flush_evicts_new] the text is another.
"""

from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "A commit in the teardown failed"
REQUIRES = ("flask",)

app = Flask(__name__)
app.testing = True  # what a request raises comes to the caller
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.get("/authors/<int:author_id>")
def show(author_id: int) -> str:
    return registry.get_one(Author, author_id).name


@app.post("/books/<title>")
def create(title: str) -> str:
    registry.add(Book(title=title))
    registry.flush()
    registry.connection().invalidate()  # as when the server closes it
    return title


@app.teardown_appcontext
def end_session(error: BaseException | None) -> None:
    registry.commit()
    registry.remove()


def read() -> str:
    return app.test_client().get("/authors/1").text


def write() -> str:
    return app.test_client().post("/books/Solaris").text


def said(request: Future[str]) -> str:
    error = request.exception()
    if error is None:
        return request.result()
    return str(error.__context__ or error)  # the view's, before the teardown's


def main() -> None:
    engine = served_library()
    SessionMaker.configure(bind=engine)
    workers = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
    with engine.connect(), workers[0] as one, workers[1] as other:
        for worker, call in ((one, write), (one, read), (other, read), (one, read)):
            print(said(worker.submit(call)))
            #> Can't reconnect until invalid transaction is rolled back.  Please rollback() fully before proceeding (Background on this error at: https://sqlalche.me/e/21/8s2b)
            #> This session is in 'prepared' state; no further SQL can be emitted within this transaction.
            #> Ursula
            #> This session is in 'prepared' state; no further SQL can be emitted within this transaction.
    close_all_sessions()


if __name__ == "__main__":
    main()
