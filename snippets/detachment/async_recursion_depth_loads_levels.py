"""`selectinload()` of a self-reference loads one level; `recursion_depth` loads deeper ones.

The option applies to the objects that the query returns, here the root. Reading the children of its
children fails with [`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached].
`recursion_depth=1` goes one level further, `-1` to the end of the tree.

SQLAlchemy's documentation:
[Configuring Self-Referential Eager Loading](https://docs.sqlalchemy.org/en/21/orm/self_referential.html#self-referential-eager-loading).
"""

import asyncio
from typing import Optional

from sqlalchemy import ForeignKey, select
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
        session.add(Node(children=[Node(children=[Node(children=[Node()])])]))

    root = select(Node).where(Node.parent_id.is_(None))
    for depth in (None, 1, -1):
        children = selectinload(Node.children, recursion_depth=depth)
        async with AsyncSession(engine) as session:
            node = await session.scalar(root.options(children))
            below = len(session.identity_map) - 1
            print(depth, "loads node", node.id, "and", below, "below it")
            #> None loads node 1 and 1 below it
            #> 1 loads node 1 and 2 below it
            #> -1 loads node 1 and 3 below it
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
