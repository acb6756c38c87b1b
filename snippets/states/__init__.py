"""States: what `inspect()` says of an object, and what moves it from one state to another."""

OPERATIONS = (
    "sqlalchemy.orm.session.Session.add",
    "sqlalchemy.orm.session.Session.delete",
    "sqlalchemy.orm.session.Session.flush",
    "sqlalchemy.orm.session.Session.begin_nested",
    "sqlalchemy.orm.session.Session.is_modified",
)
