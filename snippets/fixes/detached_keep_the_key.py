"""Keep the primary key, and load the object by it in each new session."""

from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    db_session = scoped_session(sessionmaker(engine))
    # before
    user = db_session.get(Author, 1)
    db_session.remove()  # the request ends
    try:
        print(len(user.books), "books")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    user_id = db_session.get(Author, 1).id
    db_session.remove()
    user = db_session.get(Author, user_id)
    print(len(user.books), "books")
    #> 2 books
    db_session.remove()


if __name__ == "__main__":
    main()
