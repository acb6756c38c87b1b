"""Refresh and expire: when a loaded value is read again, and when it is not."""

OPERATIONS = (
    "sqlalchemy.orm.session.Session.refresh",
    "sqlalchemy.orm.session.Session.expire",
    "sqlalchemy.orm.session.Session.expire_all",
)
