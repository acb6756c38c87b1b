# /// script
# dependencies = ["sqlalchemy"]
# ///
"""Copies an object with the children that you name, but not the primary keys."""

from copy import deepcopy
from typing import TypeVar

from sqlalchemy import Column, inspect
from sqlalchemy.orm import DeclarativeBase, RelationshipDirection
from sqlalchemy.orm.collections import collection_adapter

Mapped = TypeVar("Mapped", bound=DeclarativeBase)


def copy_of(obj: Mapped, *children: str) -> Mapped:
    """A transient copy of `obj`; `session.add()` of it INSERTs new rows.

    `children` are names of its collections: the objects of a one-to-many are copied, without
    their own children; those of a many-to-many are linked. Reads what is not loaded, and calls
    no `__init__()`. Set what has to be unique.
    """
    mapper = inspect(type(obj))
    copy = mapper.class_manager.new_instance()
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        if isinstance(column, Column) and not (column.primary_key or column.computed):
            setattr(copy, attribute.key, deepcopy(getattr(obj, attribute.key)))
    for name in children:
        own = mapper.relationships[name].direction is RelationshipDirection.ONETOMANY
        for child in collection_adapter(getattr(obj, name)):
            members = collection_adapter(getattr(copy, name))
            members.append_with_event(copy_of(child) if own else child)
    return copy
