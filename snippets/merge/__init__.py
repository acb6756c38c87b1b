"""Merge: what `Session.merge()` copies onto what, and when it emits SQL."""

OPERATIONS = ("sqlalchemy.orm.session.Session.merge",)
