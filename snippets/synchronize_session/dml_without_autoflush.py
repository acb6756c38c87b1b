"""Without autoflush an UPDATE discards unflushed changes of what it sets, and passes new objects by.

The attribute that the UPDATE sets, and that you had changed, is expired: your value is
gone, and the row's is loaded. A pending object has no row yet. Neither the row nor the
object gets the new value, and the flush INSERTs it as it is.

Changes of other attributes are kept, but `'evaluate'` already compares with them:
Octavia matches by a name that her row does not have.

Call `session.flush()` before the statement. The same happens with the execution option
`autoflush=False` and with `Session(autoflush=False)`.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        nnedi = Author(name="Nnedi", born=1974)
        with session.no_autoflush:
            ursula.born = 1066
            session.add(nnedi)
            session.execute(update(Author).values(born=1930))
            print(ursula.born, nnedi.born)
            #> 1930 1974

            octavia.name = "Nnedi"
            named = update(Author).where(Author.name == "Nnedi")
            session.execute(named.values(born=1931))
            print(octavia.born, nnedi.born)
            #> 1931 1974

        session.commit()
        born = select(Author.born).order_by(Author.id)
        print(session.scalars(born).all())
        #> [1930, 1930, 1974]


if __name__ == "__main__":
    main()
