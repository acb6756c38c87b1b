"""Name the column in `session.refresh()`, before the close."""

from sqlalchemy.orm import Session, load_only
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    options = [load_only(Author.name)]
    # before
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1, options=options)
        session.commit()
    try:
        print("born", ursula.born)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1, options=options)
        session.commit()
        session.refresh(ursula, ["born"])
    print("born", ursula.born)
    #> born 1929


if __name__ == "__main__":
    main()
