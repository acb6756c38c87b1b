"""A deleted object keeps its loaded columns, after the commit too; others cannot be loaded.

Here the expired title raises `ObjectDeletedError`, and after the commit, which detaches,
`DetachedInstanceError`. With `expire_on_commit=False` [nothing is
detached][snippets.states.deleted_without_expire_on_commit], and the exception stays the first.
A relationship can be lazily loaded until the commit.

Read what a log message needs before the DELETE. Where the session does not know of the DELETE,
[reading the object after the commit raises][snippets.refresh.expired_read_row_gone].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError, ObjectDeletedError

from snippets.library import Book, new_library

LABEL = "read an object after its deletion"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia = session.get(Book, 2)
        session.expire(lavinia, ["title"])
        session.delete(lavinia)
        session.flush()
        print("author_id:", lavinia.author_id, "author:", lavinia.author.name)
        #> author_id: 1 author: Ursula
        try:
            print(lavinia.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

        session.commit()
        print("author_id:", lavinia.author_id)
        #> author_id: 1
        try:
            print(lavinia.title)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
