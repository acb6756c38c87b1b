"""`teardown_appcontext` calls `registry.remove()`, so that each request has a new session.

`remove()` closes the session, which ends its transaction and lets its objects go. Flask-SQLAlchemy does it for `db.session`. Within one session there are `expire_all()`, `refresh()` and
[`populate_existing`][snippets.refresh.populate_existing_overwrites_related].
"""

from concurrent.futures import ThreadPoolExecutor

from flask import Flask
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("flask",)

app = Flask(__name__)
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)
held: list[Author] = []  # by a cache, a cycle that Python has not collected yet


@app.get("/authors/<int:author_id>")
def show(author_id: int) -> str:
    author = registry.get_one(Author, author_id)
    held.append(author)
    return author.name


@app.put("/authors/<int:author_id>/<name>")
def rename(author_id: int, name: str) -> str:
    author = registry.get_one(Author, author_id)
    author.name = name
    registry.commit()
    return author.name


@app.teardown_appcontext
def end_session(error: BaseException | None) -> None:
    registry.remove()


def read() -> str:
    return app.test_client().get("/authors/1").text


def write() -> str:
    return app.test_client().put("/authors/1/Le Guin").text


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:  # workers
        print(one.submit(read).result())
        #> Ursula
        print(other.submit(write).result())
        #> Le Guin
        print(other.submit(read).result())
        #> Le Guin
        print(one.submit(read).result())
        #> Le Guin
    close_all_sessions()
    held.clear()


if __name__ == "__main__":
    main()
