"""A column set while its object is detached is flushed after `add()` to the same or another session.

The commit before `add()` emits no UPDATE here, as Ursula is in no session.

So add the object before the commit that is to save the change.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "changes made while detached are saved"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expunge_all()
        ursula.born = 1930
        octavia.born = 1948

        sql = sql_log(engine)
        session.commit()
        print(sql_of(sql))
        #> no SQL

        session.add(ursula)
        session.commit()
        print(sql_of(sql))
        #> UPDATE

    with Session(engine) as another:
        another.add(octavia)
        another.commit()
        print(sql_of(sql))
        #> UPDATE
        print(octavia.born)
        #> 1948


if __name__ == "__main__":
    main()
