"""`merge()` copies unchanged attributes too, over newer values in the row.

It copies what is loaded on the given object, changed or not, and the flush writes what differs
from the target. Here the target was loaded after somebody else's update of `born`, which is set
back.

Here `add()` of the detached object writes the changed name only; it needs a session that [does
not hold the row][snippets.merge.merge_instead_of_conflicting_add]. Or let a [version
counter][snippets.merge.merge_checks_version] refuse the stale object; onto [an expired
target][snippets.merge.merge_version_unchecked_on_expired] it does not.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`merge()` overwrites newer values"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    ursula.name = "Ursula Le Guin"
    with engine.begin() as connection:  # somebody else
        connection.execute(update(Author).where(Author.id == 1).values(born=2000))

    with Session(engine) as session:
        merged = session.merge(ursula)
        session.flush()
        session.refresh(merged)
        print("merge:", merged.name, merged.born)
        #> merge: Ursula Le Guin 1929

    with Session(engine) as session:
        session.add(ursula)
        session.flush()
        session.refresh(ursula)
        print("add:", ursula.name, ursula.born)
        #> add: Ursula Le Guin 2000


if __name__ == "__main__":
    main()
