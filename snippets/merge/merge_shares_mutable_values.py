"""`merge()` copies the reference: a list or dict in a column is then shared by both objects.

A change in place through the given object is one of the merged object too. After the flush, in a
plain JSON column, [no change is recorded][snippets.states.in_place_change_unseen]: the merged
object shows what the row does not hold, until it is loaded again. `merge(load=False)` shares the
value too, and [a `MutableDict`][snippets.fixes.error_merge_dirty_mutable] is shared alike.

To change the value, assign a changed deep copy to `merged.tags`.

SQLAlchemy's documentation: [Mutation Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html#mutable-toplevel).
"""

from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "Lists and dictionaries are shared"


class MemberBase(DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[dict[str, bool]] = mapped_column(JSON)


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session:
        given = Member(id=1, tags={"poet": False})
        merged = session.merge(given)
        given.tags["editor"] = True  # on the object outside
        session.flush()
        given.tags["poet"] = True
        print(merged.tags)
        #> {'poet': True, 'editor': True}
        session.commit()
        print(merged.tags)
        #> {'poet': False, 'editor': True}
        session.expunge(merged)

        again = session.merge(merged, load=False)
        print(again is merged, again.tags is merged.tags)
        #> False True


if __name__ == "__main__":
    main()
