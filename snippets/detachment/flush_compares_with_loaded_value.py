"""After `add()`, a flush compares a change with the value once loaded, not with the row.

Here the row was changed by someone else while `ursula` was detached. Her `name` is set to the value
she had loaded, so the newer name stands. Her `born` differs from that, and is written over the
newer value, without a warning. A column that is expired when it is set [is
written][snippets.states.no_old_value_is_a_change].

To write a value whatever the row holds, apply
[`flag_modified()`][snippets.detachment.flushed_change_is_not_written_again] after `add()`. To have
the UPDATE fail after a flush of another session, map a `version_id_col`: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter). It has to be
loaded before: the flush [selects an expired one][snippets.make_transient.version_is_selected_first],
and overwrites the newer row.
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
