"""Expire what a listener's UPDATE has changed in `after_flush_postexec`, when the flush is over.

Under asyncio, or to read after the session is closed, `session.refresh()` the columns there:
expired ones would raise.
"""

from typing import Any, Optional

from sqlalchemy import Connection, ForeignKey, event, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class TreeBase(DeclarativeBase):
    pass


class Node(TreeBase):
    __tablename__ = "node"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("node.id"))
    left: Mapped[int] = mapped_column(default=1)
    right: Mapped[int] = mapped_column(default=2)
    __mapper_args__ = {"batch": False}  # each before_insert right before its INSERT


@event.listens_for(Node, "before_insert")
def make_room(mapper: Any, connection: Connection, node: Node) -> None:
    if node.parent_id is not None:
        end = select(Node.right).where(Node.id == node.parent_id)
        node.left = connection.scalars(end).one()
        node.right = node.left + 1
        for column in (Node.left, Node.right):
            behind = update(Node).where(column >= node.left)
            connection.execute(behind.values({column: column + 2}))


def expire_nodes(session: Session, context: Any) -> None:
    for node in session.identity_map.values():
        if isinstance(node, Node):
            session.expire(node, ["left", "right"])


def main() -> None:
    engine = new_library()
    TreeBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(root := Node(id=1))
    session.commit()
    row = select(Node.right).where(Node.id == 1)
    print("in memory:", root.right, "in the row:", session.scalars(row).one())
    #> in memory: 2 in the row: 2
    # before
    session.add(Node(parent_id=1))
    session.flush()
    print("in memory:", root.right, "in the row:", session.scalars(row).one())
    #> in memory: 2 in the row: 4
    session.rollback()
    # after
    event.listen(session, "after_flush_postexec", expire_nodes)
    session.add(Node(parent_id=1))
    session.flush()
    print("in memory:", root.right, "in the row:", session.scalars(row).one())
    #> in memory: 4 in the row: 4
    session.close()


if __name__ == "__main__":
    main()
