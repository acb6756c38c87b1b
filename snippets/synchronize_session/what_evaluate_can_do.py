"""`'evaluate'` can compare, combine and calculate, and compares a many-to-one with an object.

These criteria are computed in Python: comparisons of mapped attributes with values and with
each other, a boolean attribute that is all of WHERE, `and_()`, `or_()`, `not_()`, `is_()`,
`in_()` with values, also of a `tuple_()`, `startswith()`, `endswith()`, arithmetic with
integers, `+` of strings, and `Book.author == ursula`, which compares the foreign key.
`Book.author != ursula` is refused; `not_(Book.author == ursula)` is not. The other way round,
`not_()` refuses `startswith()` and `endswith()`. An operator of your own is accepted if it
brings its meaning in Python: `op("%", python_impl=operator.mod)`.

Most else [raises][snippets.synchronize_session.cannot_evaluate_criteria], and `'auto'`
fetches.
"""

import operator

from sqlalchemy import not_, or_, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "what `'evaluate'` can do"


def main() -> None:
    engine = new_library()
    evaluate = {"synchronize_session": "evaluate"}
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        dispossessed, kindred = session.get(Book, 1), session.get(Book, 3)
        for title, criterion in (
            ("first", or_(Book.id + 2 < 4, Book.title.startswith("Kin"))),
            ("hers", Book.author == ursula),
            ("not hers", not_(Book.author == ursula)),
            ("odd", Book.id.op("%", python_impl=operator.mod)(2) == 1),
        ):
            changed = update(Book).where(criterion).values(title=title)
            session.execute(changed, execution_options=evaluate)
            print(f"{dispossessed.title}, {kindred.title}")
            #> first, first
            #> hers, first
            #> hers, not hers
            #> odd, odd

        refused = update(Book).where(Book.author != ursula).values(title="no")
        try:
            session.execute(refused, execution_options=evaluate)
        except InvalidRequestError as error:
            print(error)
            #> Could not evaluate current criteria in Python: "Cannot evaluate column: book.author_id". Specify 'fetch' or False for the synchronize_session execution option.


if __name__ == "__main__":
    main()
