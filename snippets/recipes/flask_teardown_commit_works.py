"""The view commits, and the teardown does nothing but `remove()`, which ends what is open.

If something else has to stand in the teardown, `remove()` goes into a `finally`. Flask-SQLAlchemy 3 commits in no teardown (up to 2.5 `SQLALCHEMY_COMMIT_ON_TEARDOWN` had it do so after a request without an error), and its session is [the app
context's][snippets.recipes.flask_nested_context_fails], not the thread's.
"""

from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

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
    registry.commit()
    return title


@app.teardown_appcontext
def end_session(error: BaseException | None) -> None:
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
            #> Ursula
            #> Ursula
            #> Ursula
    close_all_sessions()


if __name__ == "__main__":
    main()
