"""An expired plain column of a detached object is set without a load, and the change is recorded.

The next flush after `Session.add()` writes the change, [even if the database already holds that
value][snippets.states.no_old_value_is_a_change]. Here an unloaded many-to-one is set in the same
way.

Setting an expired [primary key, version id or column with
`active_history`][snippets.detachment.set_expired_key_raises] loads the old value, and raises. So
does an append to [an unloaded collection][snippets.detachment.append_needs_loaded_collection].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "set an expired column"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        kindred = session.get(Book, 3)
        session.expire(ursula)

    ursula.name = "Ursula K."
    kindred.author = None
    print(ursula.name, inspect(ursula).attrs.name.history.added)
    #> Ursula K. ['Ursula K.']
    print(kindred.author, inspect(kindred).attrs.author.history.added)
    #> None [None]

    with Session(engine) as session:
        session.add_all([ursula, kindred])
        session.commit()
        print(ursula.name, kindred.author_id)
        #> Ursula K. None


if __name__ == "__main__":
    main()
