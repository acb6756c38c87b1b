"""`make_transient()` takes an object in any of the five states and leaves it transient.

A deleted one [can be added again][snippets.make_transient.deleted_is_inserted_again]. A
transient one loses [`was_deleted`][snippets.states.was_deleted_sticks].

What a flush has sent is not taken back: the DELETE of Beowulf was flushed, and the
commit makes it last.

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "from each of the five states"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(octavia)
        draft, sequel = Book(title="Draft"), Book(title="Sequel")
        session.add(sequel)

        for given in (draft, sequel, ursula, beowulf, octavia):
            before = state_of(given)
            make_transient(given)
            print(before, "->", state_of(given))
            #> transient -> transient
            #> pending -> transient
            #> persistent -> transient
            #> deleted -> transient
            #> detached -> transient

        session.commit()
        print(session.get(Book, 4))
        #> None


if __name__ == "__main__":
    main()
