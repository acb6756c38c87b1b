"""Leave `synchronize_session` out, where WHERE joins a second class."""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    # before
    joined = update(Author).where(Author.id == Book.author_id, Book.title == "Kindred")
    born = joined.values(born=1948)
    try:
        session.execute(born.execution_options(synchronize_session="evaluate"))
    except InvalidRequestError as error:
        print(error)
        #> Could not evaluate current criteria in Python: "Can't evaluate criteria against alternate class <class 'Book'>". Specify 'fetch' or False for the synchronize_session execution option.
    # after
    session.execute(born)
    print(octavia.born)
    #> 1948
    session.close()


if __name__ == "__main__":
    main()
