"""`make_transient()` and `make_transient_to_detached()`: a row forgotten, a row assumed."""

OPERATIONS = (
    "sqlalchemy.orm.session.make_transient",
    "sqlalchemy.orm.session.make_transient_to_detached",
)
