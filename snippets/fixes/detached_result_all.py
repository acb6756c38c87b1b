"""Call `.all()` while the session is open."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id)
    # before
    with Session(engine) as session:
        authors = session.scalars(query)
    try:
        print([author.name for author in authors])
    except InvalidRequestError as error:
        print(error)
        #> Object <Author at 0x...> cannot be converted to 'persistent' state, as this identity map is no longer valid.  Has the owning Session been closed? (Background on this error at: https://sqlalche.me/e/21/lkrp)
    # after
    with Session(engine) as session:
        all_authors = session.scalars(query).all()
    print([author.name for author in all_authors])
    #> ['Ursula', 'Octavia']


if __name__ == "__main__":
    main()
