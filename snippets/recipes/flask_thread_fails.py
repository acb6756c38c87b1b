"""A thread that outlives the request finds its object detached.

The request's session is removed when the request ends: its objects [are
detached][snippets.detachment.scoped_session_remove_detaches], and `books` [cannot be
loaded][snippets.detachment.four_texts]. Without an app context the thread has no `db.session`
either.
"""

from threading import Thread

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Background thread"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
routes = Blueprint("library", __name__)
threads: list[Thread] = []
sent: list[str] = []


def send_mail(author: Author) -> None:
    try:
        sent.append(f"{author.name}: {len(author.books)} books")
    except DetachedInstanceError as error:
        sent.append(str(error))


@routes.post("/authors/<int:author_id>/mails")
def mail(author_id: int) -> str:
    author = db.session.get(Author, author_id)
    threads.append(Thread(target=send_mail, args=(author,)))
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
    #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
