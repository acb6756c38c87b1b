"""Crossing boundaries: threads, tasks, processes, pickles, JSON and caches."""

OPERATIONS = (
    "sqlalchemy.orm.session.Session.merge",
    "sqlalchemy.orm.scoping.scoped_session.remove",
    "sqlalchemy.engine.base.Engine.dispose",
)
