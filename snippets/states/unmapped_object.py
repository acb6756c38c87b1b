"""`Session.add()` of anything but a mapped instance raises `UnmappedInstanceError`.

The message names the type: of `None` from a lookup that found nothing, a list, a row of a query,
the class in place of an instance. `delete()`, `merge()`, `expunge()`, `refresh()` and `expire()`
raise the same. Some functions [differ][snippets.errors.unmapped_object_in_functions]:
`inspect()` raises `NoInspectionAvailable`, `make_transient()` an `AttributeError`.

For a list there is `add_all()`. For `None`, test what `get()` or `scalar()` returned. From rows,
take objects by `session.scalars(select(Book))`.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library

LABEL = "\"'builtins.NoneType' is not mapped\""


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        row = session.execute(select(Book)).first()
        for thing in (session.get(Book, 99), [Book(title="Emma")], row, Book):
            try:
                session.add(thing)
            except UnmappedInstanceError as error:
                print(error)
                #> Class 'builtins.NoneType' is not mapped
                #> Class 'builtins.list' is not mapped
                #> Class 'sqlalchemy.engine.row.Row' is not mapped
                #> Class 'sqlalchemy.orm.decl_api.DeclarativeAttributeIntercept' is not mapped; was a class (Book) supplied where an instance was required?

        for method in ("delete", "merge", "expunge", "refresh", "expire"):
            try:
                getattr(session, method)(None)
            except UnmappedInstanceError as error:
                print(f"{method}():", error)
                #> delete(): Class 'builtins.NoneType' is not mapped
                #> merge(): Class 'builtins.NoneType' is not mapped
                #> expunge(): Class 'builtins.NoneType' is not mapped
                #> refresh(): Class 'builtins.NoneType' is not mapped
                #> expire(): Class 'builtins.NoneType' is not mapped


if __name__ == "__main__":
    main()
