"""`merge()` of a made-transient object updates the row of its primary key; the object stays out.

`merge()` needs no identity key. It takes the primary key value, finds or loads the
persistent object, and copies the loaded attributes to it. The transient object is not
added; go on with [what `merge()` returns][snippets.merge.returns_another_object].

So an object that was made transient by mistake is not lost while it holds its primary
key: `merge()` writes its values to the row, where `add()` would lead to an INSERT.

SQLAlchemy's documentation:
[Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        make_transient(ursula)
        ursula.name = "U. K. Le Guin"

        merged = session.merge(ursula)
        print(merged is ursula, inspect(ursula).transient)
        #> False True
        session.commit()
        print(merged.id, merged.name)
        #> 1 U. K. Le Guin
        print(session.scalar(select(func.count()).select_from(Author)))
        #> 2


if __name__ == "__main__":
    main()
