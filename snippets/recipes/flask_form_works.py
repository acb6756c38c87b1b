"""The view assigns the relationship if the page showed it, which a hidden field says.

WTForms's `populate_obj()` assigns each field of the form: leave the field out of the form's class. [In Flask-Admin](https://flask-admin.readthedocs.io/en/stable/api/mod_model/)
write `form_excluded_columns = ["books"]`.
"""

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author, Book

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def save(key: int) -> str:
    author = db.session.get(Author, key)
    author.name = request.form["name"]
    if "books_shown" in request.form:  # <input type="hidden" name="books_shown">
        books = request.form.getlist("books")
        author.books = [db.session.get(Book, key) for key in books]
    db.session.commit()
    return f"{author.name} has {len(author.books)} books"


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    app.post("/authors/<int:key>")(save)
    print(app.test_client().post("/authors/1", data={"name": "Le Guin"}).text)
    #> Le Guin has 2 books


if __name__ == "__main__":
    main()
