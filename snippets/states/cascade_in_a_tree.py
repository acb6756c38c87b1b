"""In a tree `remote_side` makes `parent` the many-to-one; the delete cascade belongs on `children`.

Both relationships join the table to itself by the same columns; `remote_side="Node.id"` tells them
apart. Mapped on `parent`, the cascade [would go
upward][snippets.states.delete_cascade_on_the_wrong_side]. On `children` it [goes on over all
levels][snippets.states.cascade_goes_on_over_levels], with a SELECT of the children of each node
that does not hold them loaded. To leave them to the database, map `passive_deletes=True` and the
foreign key with [ON DELETE CASCADE][snippets.states.passive_deletes_leaves_children].

Move a node by `node.parent = other`; [with delete-orphan][snippets.states.moved_child_is_no_orphan]
let no flush come between a removal and the new parent. `session.add(root)` adds the tree.

SQLAlchemy's documentation: [Adjacency List
Relationships](https://docs.sqlalchemy.org/en/21/orm/self_referential.html).
"""

from typing import Optional

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "delete a node of a tree"


class OwnBase(DeclarativeBase):
    pass


class Node(OwnBase):
    __tablename__ = "states_tree_node"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_tree_node.id"))
    parent: Mapped[Optional["Node"]] = relationship(
        back_populates="children", remote_side="Node.id"
    )
    children: Mapped[list["Node"]] = relationship(
        back_populates="parent", cascade="all, delete-orphan"
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        below = Node(id=2, children=[Node(id=3), Node(id=4)])
        session.add(Node(id=1, children=[below, Node(id=5)]))
        session.commit()

        session.get(Node, 4).parent = session.get(Node, 5)
        session.delete(session.get(Node, 3))
        session.commit()
        print(session.scalars(select(Node.id).order_by(Node.id)).all())
        #> [1, 2, 4, 5]

        root = session.get(Node, 1)
        log = sql_log(engine)
        session.delete(root)
        print(sql_of(log), "and", len(session.deleted), "marked")
        #> SELECT SELECT SELECT SELECT and 4 marked
        session.commit()
        print(session.scalars(select(Node.id)).all())
        #> []


if __name__ == "__main__":
    main()
