"""Without autoflush an UPDATE can discard an unflushed change of what it sets, and skips new objects.

The first UPDATE sets `born`, which you had changed: the attribute is expired, your 1066 is gone,
and the row's 1930 is loaded. Nnedi, who is pending, keeps 1974.

The second compares with the unflushed name: no row is changed, and Octavia's object shows 1931
until it is expired.

Call `session.flush()` before the statement.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`autoflush=False`"


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
            print(octavia.born, octavia.name)
            #> 1931 Nnedi

        session.commit()
        born = select(Author.born).order_by(Author.id)
        print(session.scalars(born).all())
        #> [1930, 1930, 1974]


if __name__ == "__main__":
    main()
