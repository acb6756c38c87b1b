"""A setting that is assigned to `db.session` changes nothing, and raises nothing.

`db.session` is a `scoped_session`, [a proxy for the
session][snippets.detachment.object_session_is_not_the_proxy]. The assignment makes an attribute of
the proxy, so the commit [expires the author][snippets.refresh.commit_expires_every_object] as ever.
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.flask_library import use_library
from snippets.library import Author, sql_log
from snippets.words import sql_of

LABEL = "`expire_on_commit` for one request"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        log = sql_log(db.engine)
        db.session.expire_on_commit = False
        author = db.session.get(Author, 1)
        db.session.commit()
        log.clear()
        print(author.name, "with", sql_of(log))
        #> Ursula with SELECT


if __name__ == "__main__":
    main()
