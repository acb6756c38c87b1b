"""`'evaluate'` names in its error the operator or part of WHERE that Python cannot compute.

Here that is arithmetic on a string, concatenation of a number, three terms added in a row, a sign,
and an operator made by `op()` without `python_impl`. There are also
[functions, subqueries and `text()`][snippets.synchronize_session.cannot_evaluate_criteria].

Leave `synchronize_session` out, so that the keys are
[fetched instead][snippets.synchronize_session.auto_evaluates_then_fetches].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "what the quotes name"
REQUIRES = ("sqlalchemy>=2.0.35",)


def main() -> None:
    engine = new_library()
    evaluated = update(Author).execution_options(synchronize_session="evaluate")
    with Session(engine) as session:
        for criterion in (
            Author.name + 1 == 2,
            Author.born.concat("AD") == "1929AD",
            Author.id + Author.id + 1 == 3,
            -Author.born == 1929,
            Author.name.op("~")("Ursula"),
        ):
            try:
                session.execute(evaluated.where(criterion).values(born=1930))
            except InvalidRequestError as error:
                print(str(error).split(" Specify")[0])
                #> Could not evaluate current criteria in Python: "Cannot evaluate math operator "add" for datatypes VARCHAR(100), INTEGER".
                #> Could not evaluate current criteria in Python: "Cannot evaluate concatenate operator "concat_op" for datatypes INTEGER, VARCHAR".
                #> Could not evaluate current criteria in Python: "Cannot evaluate clauselist with operator <built-in function add>".
                #> Could not evaluate current criteria in Python: "Cannot evaluate UnaryExpression with operator <built-in function neg>".
                #> Could not evaluate current criteria in Python: "Custom operator '~' can't be evaluated in Python unless it specifies a callable using `.python_impl`.".


if __name__ == "__main__":
    main()
