"""Keep the key over the request, and load the object after it.

To patch `remove()` away hides the difference: test and view then share one session, and the view finds [what the test has
loaded][snippets.boundaries.shared_test_session_hides_missing_loads]. Give the test [a session of its own][snippets.recipes.tests_stale_object_works] instead.
"""

from flask import Flask
from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("flask",)

app = Flask(__name__)
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.get("/authors/<int:author_id>")
def show(author_id: int) -> str:
    return registry.get_one(Author, author_id).name


@app.put("/authors/<int:author_id>/<name>")
def rename(author_id: int, name: str) -> str:
    registry.get_one(Author, author_id).name = name
    registry.commit()
    return name


@app.teardown_appcontext
def end_session(error: BaseException | None) -> None:
    registry.remove()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    client = app.test_client()
    client.get("/authors/2")
    client.put("/authors/2/Butler")
    author = registry.get_one(Author, 2)
    print(author.name)
    #> Butler

    client.put("/authors/1/Le Guin")
    author = registry.get_one(Author, 1)
    try:
        print(author.name)
        #> Le Guin
    except DetachedInstanceError as error:
        print(error)
    registry.remove()


if __name__ == "__main__":
    main()
