"""The library behind a Flask app."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from snippets.library import Base, library_rows


def use_library(app: Flask, db: SQLAlchemy) -> None:
    """A new library in SQLite's memory, for `app` and its one `db`."""
    app.testing = True  # what a view raises comes to the caller
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    with app.app_context():
        Base.metadata.create_all(db.engine)
        db.session.add_all(library_rows())
        db.session.commit()
