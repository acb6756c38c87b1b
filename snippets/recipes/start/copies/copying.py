# /// script
# dependencies = ["sqlalchemy"]
# ///
"""Copies an object with the children that you name, for any mapped class."""

from typing import TypeVar

from sqlalchemy import Column, inspect
from sqlalchemy.orm import DeclarativeBase, RelationshipDirection

Mapped = TypeVar("Mapped", bound=DeclarativeBase)


def copy_of(obj: Mapped, *children: str) -> Mapped:
    """A transient copy of `obj`; `session.add()` of it INSERTs new rows.

    `children` are names of its collections: objects of a one-to-many collection are copied
    too, those of a many-to-many one are linked. Reads what is not loaded, so `obj` must be
    in a session, or loaded. Primary keys are left to the database; set in the copy what has
    to be unique.
    """
    mapper = inspect(type(obj))
    copy = type(obj)()
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        if isinstance(column, Column) and not column.primary_key:
            setattr(copy, attribute.key, getattr(obj, attribute.key))
    for name in children:
        found = getattr(obj, name)
        if mapper.relationships[name].direction is RelationshipDirection.ONETOMANY:
            found = [copy_of(child) for child in found]
        setattr(copy, name, list(found))
    return copy
