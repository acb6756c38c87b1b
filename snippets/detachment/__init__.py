"""Detachment: what a detached object is, how it comes about, and the ways back."""

OPERATIONS = (
    "sqlalchemy.orm.session.Session.expunge",
    "sqlalchemy.orm.session.Session.expunge_all",
    "sqlalchemy.orm.session.Session.close",
)
