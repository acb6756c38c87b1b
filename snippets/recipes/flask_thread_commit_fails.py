"""A thread changes an object and commits: no UPDATE, and no error.

`db.session` in the thread's app context is another session than the request's. The object is not in
it: it is detached, as here, or [belongs to the request's
session][snippets.detachment.an_object_belongs_to_one_session] while that is open, whose later
commit may save the change. So this commit has nothing to write.
"""

from threading import Thread

from flask import Blueprint, Flask, current_app
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Thread: a commit that saves nothing"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)
threads: list[Thread] = []


def complete(app: Flask, author: Author) -> None:
    with app.app_context():
        author.born = 1930
        db.session.commit()


@routes.post("/authors/<int:author_id>/complete")
def start_to_complete(author_id: int) -> str:
    author = db.session.get(Author, author_id)
    app = current_app._get_current_object()
    threads.append(Thread(target=complete, args=(app, author)))
    return f"{author.name}, soon"


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    print(app.test_client().post("/authors/1/complete").text)
    #> Ursula, soon
    threads[-1].start()  # as late as it may be
    threads[-1].join()
    with app.app_context():
        print(db.session.get(Author, 1).born)
        #> 1929


if __name__ == "__main__":
    main()
