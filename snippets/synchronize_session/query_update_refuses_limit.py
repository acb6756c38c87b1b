"""`Query.update()` returns the row count, and refuses `limit()`, `order_by()` and `join()`.

`Query.update()` and `Query.delete()` make an `update()` or a `delete()` of the query's class and
WHERE. `having()` and `from_statement()` are not refused but ignored: here all rows are changed.
`synchronize_session` is [a parameter][snippets.synchronize_session.invalid_synchronize_session].
These methods alone fire [`after_bulk_update` and
`after_bulk_delete`][snippets.synchronize_session.bulk_events_are_for_query].

Name the rows in a subquery, `Author.id.in_(select(Book.author_id))` (MariaDB refuses LIMIT in it),
or, for an UPDATE, [write the join as criteria][snippets.synchronize_session.other_table_is_fetched].

SQLAlchemy's documentation: [Legacy Query
Methods](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#legacy-query-methods).
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`Query.update()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        authors = session.query(Author)
        print(authors.where(Author.id == 1).update({"born": 1930}), ursula.born)
        #> 1 1930

        for query in (
            authors.limit(1),
            authors.offset(1),
            authors.order_by(Author.id),
            authors.group_by(Author.born),
            authors.distinct(),
            authors.join(Author.books),
        ):
            try:
                query.update({"born": 1931})
            except InvalidRequestError as error:
                print(error)
                #> Can't call Query.update() or Query.delete() when limit() has been called
                #> Can't call Query.update() or Query.delete() when offset() has been called
                #> Can't call Query.update() or Query.delete() when order_by() has been called
                #> Can't call Query.update() or Query.delete() when group_by() has been called
                #> Can't call Query.update() or Query.delete() when distinct() has been called
                #> Can't call Query.update() or Query.delete() when join(), outerjoin(), select_from(), or from_self() has been called

        having = authors.having(Author.id == 1)
        print(having.update({"born": 1932}), "rows")
        #> 2 rows
        one = authors.from_statement(select(Author).where(Author.id == 1))
        print(one.update({"born": 1933}), "rows")
        #> 2 rows


if __name__ == "__main__":
    main()
