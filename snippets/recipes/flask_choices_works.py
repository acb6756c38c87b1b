"""The choices are queried by `db.session`: one session holds the book and the author.

In WTForms that is `query_factory=lambda: db.session.scalars(select(Author))`. Where the form must keep its session, write
`book.author = db.session.get(Author, author.id)`, or only `book.author_id = author.id`. `object_session(author)` says which session holds the author.
"""

from collections.abc import Sequence

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.flask_library import use_library
from snippets.library import Author, Book

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
FormSession = scoped_session(sessionmaker())


def choices() -> Sequence[Author]:  # the query_factory of a QuerySelectField
    return db.session.scalars(select(Author).order_by(Author.id)).all()


def create() -> str:
    chosen = {str(author.id): author for author in choices()}
    book = Book(title=request.form["title"])
    book.author = chosen[request.form["author"]]  # form.populate_obj(book)
    db.session.add(book)
    db.session.commit()
    return f"{book.title} by {book.author.name}"


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        FormSession.configure(bind=db.engine)
    app.post("/books")(create)
    try:
        form = {"title": "Voices", "author": "1"}
        print(app.test_client().post("/books", data=form).text)
        #> Voices by Ursula
    except InvalidRequestError as error:
        print(error)
    close_all_sessions()
    FormSession.remove()


if __name__ == "__main__":
    main()
