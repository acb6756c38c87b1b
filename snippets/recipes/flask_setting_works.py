"""`db.session()` is the session of this app context, and its settings can be changed.

It holds until the session is removed. For all sessions write
`SQLAlchemy(session_options={"expire_on_commit": False})`.
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author, sql_log
from snippets.words import sql_of

REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        log = sql_log(db.engine)
        db.session().expire_on_commit = False
        author = db.session.get(Author, 1)
        db.session.commit()
        log.clear()
        print(author.name, "with", sql_of(log))
        #> Ursula with no SQL


if __name__ == "__main__":
    main()
