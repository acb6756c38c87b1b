"""After `add()`, a flush compares a change with the value once loaded, not with the row.

Here the row was changed by someone else while `ursula` was detached. Her `name` is set to the value
she had all along: no net change, so the other transaction's name stands. Her `born` differs from what
she had loaded, so it is written over the newer value, without a warning. (An attribute that is expired
when it is set has [no old value][snippets.states.no_old_value_is_a_change] and is written.)

To write a value whatever the row holds, set it after `add()` and `refresh()`, which [discards her
changes][snippets.refresh.refresh_discards_own_flushes_others]. To have an UPDATE of a row that was
changed meanwhile fail, map a `version_id_col`, as in
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "the row has changed meanwhile"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    newer = {"name": "U. K. Le Guin", "born": 1900}
    with Session(engine) as other, other.begin():
        other.execute(update(Author).where(Author.id == 1).values(newer))

    ursula.name = "Ursula"
    ursula.born = 1930
    with Session(engine) as session:
        session.add(ursula)
        session.commit()
        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1930


if __name__ == "__main__":
    main()
