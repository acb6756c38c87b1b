"""Synchronize_session: what an ORM UPDATE or DELETE by query does to the objects in the session."""

OPERATIONS = (
    "sqlalchemy.sql._dml_constructors.update",
    "sqlalchemy.sql._dml_constructors.delete",
    "sqlalchemy.orm.query.Query.update",
    "sqlalchemy.orm.query.Query.delete",
)
