"""Convert what comes from a form before you merge it."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    session = Session(engine)
    form = {"id": "1", "born": "1929"}
    # before
    session.merge(Author(id=1, born=form["born"]))
    session.flush()
    print(sql_of(sql))
    #> SELECT UPDATE
    session.rollback()
    # after
    session.merge(Author(id=int(form["id"]), born=int(form["born"])))
    session.flush()
    print(sql_of(sql))
    #> SELECT
    session.close()


if __name__ == "__main__":
    main()
