"""`'evaluate'` raises "Could not evaluate current criteria in Python" and does not send the statement.

Refused are, among others, functions, `like()`, `contains()` of text, `between()`, `case()`,
`cast()`, `text()`, subqueries, and columns of the `Table` in place of the attributes. What can be
evaluated: [a list][snippets.synchronize_session.what_evaluate_can_do].

Leave `synchronize_session` out, so that [`'auto'` falls back to
`'fetch'`][snippets.synchronize_session.auto_evaluates_then_fetches]. `False` silences the error and
[leaves the objects stale][snippets.synchronize_session.false_leaves_objects_stale].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import String, case, cast, func, select, text, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "Could not evaluate current criteria"


def main() -> None:
    engine = new_library()
    author_table = Author.metadata.tables["author"]
    born = update(Author).values(born=1930)
    evaluated = born.execution_options(synchronize_session="evaluate")
    sql = sql_log(engine)
    with Session(engine) as session:
        for criterion in (
            func.lower(Author.name) == "ursula",
            Author.name.like("U%"),
            Author.name.contains("su"),
            Author.born.between(1920, 1930),
            case((Author.id == 1, True), else_=False),
            cast(Author.born, String) == "1929",
            text("name = 'Ursula'"),
            Author.id.in_(select(Book.author_id)),
            author_table.c.id == 1,
        ):
            try:
                session.execute(evaluated.where(criterion))
            except InvalidRequestError as error:
                print(error)
                #> Could not evaluate current criteria in Python: "Cannot evaluate Function". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate BinaryExpression with operator <function like_op at 0x...>". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate BinaryExpression with operator <function contains_op at 0x...>". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate BinaryExpression with operator <function between_op at 0x...>". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate Case". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate Cast". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate TextClause". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate Select". Specify 'fetch' or False for the synchronize_session execution option.
                #> Could not evaluate current criteria in Python: "Cannot evaluate column: author.id". Specify 'fetch' or False for the synchronize_session execution option.
    print(sql_of(sql))
    #> no SQL


if __name__ == "__main__":
    main()
