"""What goes from one app context to the next is the key.

So it is in a script, and between two requests.
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.flask_library import use_library
from snippets.library import Author

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        author = Author(name="Stanislaw")
        db.session.add(author)
        db.session.commit()
        author_id = author.id
    try:
        with app.app_context():
            author = db.session.get(Author, author_id)
            print(author.name)
            #> Stanislaw
    except DetachedInstanceError as error:
        print(error)


if __name__ == "__main__":
    main()
