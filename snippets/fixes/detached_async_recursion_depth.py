"""Give `selectinload()` of a tree a `recursion_depth`: -1 for all levels."""

import asyncio
from typing import Optional

from sqlalchemy import ForeignKey, select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    selectinload,
)

from snippets.async_library import new_async_library


class NodeBase(DeclarativeBase):
    pass


class Node(NodeBase):
    __tablename__ = "fix_node"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("fix_node.id"))
    children: Mapped[list["Node"]] = relationship()


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(NodeBase.metadata.drop_all)
        await connection.run_sync(NodeBase.metadata.create_all)
    session = AsyncSession(engine)
    session.add(Node(id=1, children=[Node(children=[Node()])]))
    await session.commit()
    session.expunge_all()
    root = select(Node).where(Node.id == 1)
    # before
    node = await session.scalar(root.options(selectinload(Node.children)))
    try:
        print(len(node.children[0].children), "grandchild")
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    session.expunge_all()
    # after
    tree = selectinload(Node.children, recursion_depth=-1)
    node = await session.scalar(root.options(tree))
    print(len(node.children[0].children), "grandchild")
    #> 1 grandchild
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
