"""An object that was made in one app context cannot be read in the next one.

The end of an app context calls `db.session.remove()`, which [detaches every
object][snippets.detachment.scoped_session_remove_detaches]. The commit [had
expired][snippets.refresh.commit_expires_every_object] the author, so its name [cannot be
read][snippets.detachment.expired_column_raises].
"""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.flask_library import use_library
from snippets.library import Author

LABEL = "Scripts and tests: the next context"
REQUIRES = ("flask", "flask-sqlalchemy")

db = SQLAlchemy()


def main() -> None:
    app = Flask(__name__)
    use_library(app, db)
    with app.app_context():
        author = Author(name="Stanislaw")
        db.session.add(author)
        db.session.commit()
    try:
        with app.app_context():
            print(author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
