"""`selectinload()` of a self-reference loads one level; `recursion_depth` loads deeper ones.

The option applies to the objects the query returns. A query for the root returns one node and
loads its children; reading theirs raises `MissingGreenlet`. The same option in an unfiltered
query seems to load all levels, because such a query returns every node.

`recursion_depth=1` goes one level further, `-1` to the end of the tree.

SQLAlchemy's documentation:
[Configuring Self-Referential Eager Loading](https://docs.sqlalchemy.org/en/21/orm/self_referential.html#self-referential-eager-loading).
"""

import asyncio
from typing import Optional

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    selectinload,
)

from snippets.async_library import new_async_library

LABEL = "a tree: `recursion_depth`"


class NodeBase(DeclarativeBase):
    pass


class Node(NodeBase):
    __tablename__ = "node"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("node.id"))
    children: Mapped[list["Node"]] = relationship()


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(NodeBase.metadata.drop_all)
        await connection.run_sync(NodeBase.metadata.create_all)
    async with AsyncSession(engine) as session, session.begin():
        session.add(Node(children=[Node(children=[Node()])]))

    root = select(Node).where(Node.parent_id.is_(None))
    for depth in (None, -1):
        children = selectinload(Node.children, recursion_depth=depth)
        async with AsyncSession(engine) as session:
            node = await session.scalar(root.options(children))
        print(depth, "unloaded in a child:", sorted(inspect(node.children[0]).unloaded))
        #> None unloaded in a child: ['children']
        #> -1 unloaded in a child: []
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
