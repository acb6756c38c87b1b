"""Criteria on a class other than the updated one cannot be evaluated: "alternate class".

`'evaluate'` looks at one object at a time, so a join has no meaning to it. The class
must be the one in `update()`, or a base class of it. The message therefore also comes
when `update()` names a base class and WHERE names an attribute of its subclass, as with
an application's own subclass of a library's `User`: name the same class in both.

Without the option, [`'auto'` asks the
database][snippets.synchronize_session.other_table_is_fetched], and the objects are
right.
"""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "alternate class"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        joined = update(Author).where(Author.id == Book.author_id)
        joined = joined.where(Book.title == "Kindred").values(born=1930)
        evaluated = joined.execution_options(synchronize_session="evaluate")
        try:
            session.execute(evaluated)
        except InvalidRequestError as error:
            print(error)
            #> Could not evaluate current criteria in Python: "Can't evaluate criteria against alternate class <class 'Book'>". Specify 'fetch' or False for the synchronize_session execution option.

        session.execute(joined)
        print(ursula.born, octavia.born)
        #> 1929 1930


if __name__ == "__main__":
    main()
