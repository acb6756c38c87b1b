"""A thread gets the app and the key, and pushes an app context: that is a session of its own.

`current_app` is a proxy for the request's thread: the thread needs the app behind it. The end of
the context closes the session.
"""

from threading import Thread

from flask import Blueprint, Flask, current_app
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)
threads: list[Thread] = []
sent: list[str] = []


def send_mail(app: Flask, author_id: int) -> None:
    with app.app_context():
        author = db.session.get(Author, author_id)
        sent.append(f"{author.name}: {len(author.books)} books")


@routes.post("/authors/<int:author_id>/mails")
def mail(author_id: int) -> str:
    author = db.session.get(Author, author_id)
    app = current_app._get_current_object()
    threads.append(Thread(target=send_mail, args=(app, author_id)))
    return f"to {author.name}, soon"


def main() -> None:
    app = Flask(__name__)
    app.register_blueprint(routes)
    use_library(app, db)
    print(app.test_client().post("/authors/1/mails").text)
    #> to Ursula, soon
    threads[-1].start()  # as late as it may be
    threads[-1].join()
    print(sent[-1])
    #> Ursula: 2 books


if __name__ == "__main__":
    main()
