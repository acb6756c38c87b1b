"""A form changes the name, and the author's books have no author any more.

The page shows no list of books, so the browser sends none, and the view assigns an empty list. [That is a change][snippets.states.assigned_collection_unlinks]: the commit
sets the foreign key of each book to NULL; with delete-orphan it would delete the rows.
"""

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author, Book

LABEL = "A form unlinks the children"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def save(key: int) -> str:
    author = db.session.get(Author, key)
    author.name = request.form["name"]
    books = request.form.getlist("books")
    author.books = [db.session.get(Book, key) for key in books]
    db.session.commit()
    return f"{author.name} has {len(author.books)} books"


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    app.post("/authors/<int:key>")(save)
    print(app.test_client().post("/authors/1", data={"name": "Le Guin"}).text)
    #> Le Guin has 0 books


if __name__ == "__main__":
    main()
