"""`copy.copy()` does not detach: the copy shares the original's `InstanceState`.

Python copies the reference to `_sa_instance_state`. So the copy calls itself persistent, because
the original is. ([SQLModel's `model_copy()`][snippets.recipes.sqlmodel_copy_fails] does the same.) A column set on the copy changes the copy alone, and the commit emits nothing; if
the original is expired, the flush raises `KeyError`.

Construct a new object from the values, or take the object out with
[`session.expunge()`][snippets.detachment.expunge_detaches]. `make_transient()` on such a copy
[takes the original out][snippets.make_transient.copy_copy_shares_the_state].
"""

import copy

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`copy.copy()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        twin = copy.copy(ursula)
        print(state_of(twin), inspect(twin) is inspect(ursula))
        #> persistent True

        sql = sql_log(engine)
        twin.name = "Ursula K."
        session.commit()
        print(sql_of(sql))
        #> no SQL
        print(ursula.name)
        #> Ursula

        session.expire(ursula)
        twin.name = "U. K. Le Guin"
        try:
            session.flush()
        except KeyError as error:
            print("KeyError:", error)
            #> KeyError: 'name'


if __name__ == "__main__":
    main()
