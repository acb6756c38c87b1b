# /// script
# dependencies = ["flask-sqlalchemy"]
# ///
"""A Flask app with one `db`: `uv run app.py`, then http://127.0.0.1:5000/authors."""

import os
from threading import Thread
from typing import Any

from flask import Blueprint, Flask, abort, current_app, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    selectinload,
)


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


db = SQLAlchemy(model_class=Base)  # the only one; in a larger program a module of its own
routes = Blueprint("authors", __name__)


def create_app(url: str) -> Flask:
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    db.init_app(app)
    app.register_blueprint(routes)
    with app.app_context():
        Base.metadata.create_all(db.engine)
    return app


def as_dict(author: Author) -> dict[str, Any]:
    """Values, made while the session is open."""
    titles = [book.title for book in author.books]
    return {"id": author.id, "name": author.name, "titles": titles}


@routes.get("/authors")
def list_authors() -> list[dict[str, Any]]:
    query = select(Author).options(selectinload(Author.books)).order_by(Author.id)
    return [as_dict(author) for author in db.session.scalars(query)]


@routes.post("/authors")
def create_author() -> tuple[dict[str, Any], int]:
    """Commits; Flask-SQLAlchemy removes the session when the app context ends."""
    data = request.get_json()
    author = Author(name=data["name"])
    author.books = [Book(title=title) for title in data.get("titles", [])]
    db.session.add(author)
    db.session.commit()
    return as_dict(author), 201


@routes.delete("/authors/<int:author_id>/books")
def delete_books(author_id: int) -> tuple[str, int]:
    author = db.session.get(Author, author_id)
    if author is None:
        abort(404)
    for book in author.books:
        db.session.delete(book)
    db.session.commit()
    return "", 204


@routes.post("/authors/<int:author_id>/mails")
def send_mail(author_id: int) -> tuple[str, int]:
    """The thread gets the app and the key: its context gives it a session."""
    app = current_app._get_current_object()
    Thread(target=mail, args=(app, author_id)).start()
    return "soon", 202


def mail(app: Flask, author_id: int) -> None:
    with app.app_context():
        author = db.session.get(Author, author_id)
        if author is not None:
            print("Mail to", author.name)


if __name__ == "__main__":
    create_app(os.environ.get("DATABASE_URL", "sqlite:///authors.db")).run()
