"""`'evaluate'` can compare, combine and calculate, and compares a many-to-one with an object.

It computes in Python comparisons of mapped columns with values and with each other, `and_()`,
`or_()`, `not_()`, [`is_()`][snippets.synchronize_session.criteria_treat_none_as_null], `in_()` with
values, also of a `tuple_()`, `startswith()`, `endswith()`, `+`, `-`, `*` and `/` of integers, `%`
of positive ones, `+` of strings, and `Book.author == ursula`. An operator of your own needs its
meaning in Python: `op("%", python_impl=operator.mod)`.

`Book.author != ursula` is refused; `not_(Book.author == ursula)` is not. `not_()` refuses
`startswith()`, `endswith()` and a Boolean column. What is refused
[raises][snippets.synchronize_session.cannot_evaluate_criteria], and `'auto'` fetches.
"""

import operator

from sqlalchemy import not_, or_, tuple_, update
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
            ("tuple", tuple_(Book.id, Book.author_id).in_([(3, 2)])),
            ("end", Book.title.endswith("le")),
        ):
            changed = update(Book).where(criterion).values(title=title)
            session.execute(changed, execution_options=evaluate)
            print(f"{dispossessed.title}, {kindred.title}")
            #> first, first
            #> hers, first
            #> hers, not hers
            #> odd, odd
            #> odd, tuple
            #> odd, end

        for refused in (Book.author != ursula, not_(Book.title.startswith("x"))):
            changed = update(Book).where(refused).values(title="no")
            try:
                session.execute(changed, execution_options=evaluate)
            except InvalidRequestError as error:
                print(error)
                #> Could not evaluate current criteria in Python: "Cannot evaluate column: book.author_id". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate BinaryExpression with operator <function not_startswith_op at 0x...>". Specify 'fetch' or False for the synchronize_session execution option.


if __name__ == "__main__":
    main()
