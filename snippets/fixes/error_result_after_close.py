"""Read a result to its end before the session is closed."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()

    # before
    def stream() -> Iterator[Author]:
        with Session(engine) as session:
            result = session.scalars(select(Author))
        yield from result

    try:
        print([author.name for author in stream()])
    except InvalidRequestError as error:
        print(error)
        #> Object <Author at 0x...> cannot be converted to 'persistent' state, as this identity map is no longer valid.  Has the owning Session been closed? (Background on this error at: https://sqlalche.me/e/21/lkrp)

    # after
    def authors() -> Sequence[Author]:
        with Session(engine) as session:
            return session.scalars(select(Author)).all()

    print([author.name for author in authors()])
    #> ['Ursula', 'Octavia']


if __name__ == "__main__":
    main()
