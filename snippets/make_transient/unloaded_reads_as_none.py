"""What is expired or unloaded at `make_transient()` reads as if never set: None, or empty.

The commit expired the attributes of Ursula. `make_transient()` does not load them. Her primary key
is gone as well. A detached object [would raise][snippets.detachment.expired_column_raises]; a
transient one returns [what a new object returns][snippets.states.unset_attribute_reads_none], even
where `raiseload()` raised before. Since 2.1, a mapped dataclass column returns its plain default.

Before `make_transient()` flush, call `session.refresh()`, and read the relationships; some columns
[have to be named][snippets.make_transient.refresh_makes_the_copy_complete].

SQLAlchemy's documentation:
[make_transient()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, make_transient, raiseload

from snippets.library import Author, new_library

LABEL = "expired or unloaded values read None"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(ursula.name, len(ursula.books))
        #> Ursula 2
        session.commit()  # expires all attributes

        make_transient(ursula)
        print(ursula.id, ursula.name, ursula.books)
        #> None None []

        strict = select(Author).options(raiseload("*")).where(Author.id == 2)
        octavia = session.scalars(strict).one()
        make_transient(octavia)
        print(octavia.id, octavia.name, len(octavia.books))
        #> 2 Octavia 0


if __name__ == "__main__":
    main()
