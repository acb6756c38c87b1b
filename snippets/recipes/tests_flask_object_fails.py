"""After a request of the test client the test's object is detached: it raises, or shows the old value.

The test and the view share [the session of the thread][snippets.boundaries.scopefunc_decides_the_session], and the end of the request [removes it][snippets.detachment.scoped_session_remove_detaches]. What was
[expired by a commit][snippets.detachment.expired_column_raises] raises; what was loaded is still read, and no later request changes it.
Flask-SQLAlchemy 3 gives [each app context its own session][snippets.recipes.flask_nested_context_fails].
"""

from flask import Flask
from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Flask: detached after the request"
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
    author = registry.get_one(Author, 2)
    client.get("/authors/2")
    client.put("/authors/2/Butler")
    print(author.name)
    #> Octavia

    author = registry.get_one(Author, 1)
    client.put("/authors/1/Le Guin")
    try:
        print(author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    registry.remove()


if __name__ == "__main__":
    main()
