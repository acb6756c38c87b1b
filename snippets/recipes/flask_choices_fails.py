"""The form's choices come from another session, and saving raises "already attached to session".

The author chosen [belongs to the session of the form][snippets.detachment.an_object_belongs_to_one_session]. `add()` takes in the book and, [over its
relationship](../errors/refused.md#already-attached), that author. Nobody adds him by name.
"""

from collections.abc import Sequence

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.flask_library import use_library
from snippets.library import Author, Book

LABEL = "A form's choices: already attached"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()
FormSession = scoped_session(sessionmaker())


def choices() -> Sequence[Author]:  # the query_factory of a QuerySelectField
    return FormSession.scalars(select(Author).order_by(Author.id)).all()


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
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    close_all_sessions()
    FormSession.remove()


if __name__ == "__main__":
    main()
