"""With a `scoped_session` of your own some pages show the old value: those of another thread.

[Its scope is the thread][snippets.boundaries.scopefunc_decides_the_session], and nobody calls `remove()`: each worker keeps the session of its first request. `get()` returns [what that session
holds][snippets.states.query_keeps_loaded_values], as long as something refers to the object. Its transaction stays open, too: at REPEATABLE READ a query [sees the old
rows][snippets.refresh.mariadb_keeps_its_snapshot].
"""

from concurrent.futures import ThreadPoolExecutor

from flask import Flask
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "A scoped_session nobody removes"
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
        #> Ursula
    close_all_sessions()
    held.clear()


if __name__ == "__main__":
    main()
