"""`load(data, transient=True)` makes an object that no session has; `merge()` applies it later.

So does `transient = True` in `Meta`; without `load_instance` it returns a dictionary. Go on with [what `merge()`
returns][snippets.merge.returns_another_object]; a new row takes `add()`.

Where `load()` has changed the object already, before a flush: `session.refresh(author)` or `session.rollback()` discards it,
`session.expunge(author)` takes the object out. Queries until then go into a `session.no_autoflush` block.
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

REQUIRES = ("marshmallow-sqlalchemy",)


class AuthorSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Author
        load_instance = True


def main() -> None:
    names = select(Author.name).order_by(Author.id)
    with Session(new_library()) as session:
        sent = AuthorSchema().load({"id": 1, "name": "Chuck"}, transient=True)
        print(state_of(sent), sent in session.dirty)
        #> transient False
        print(session.scalars(names).all())
        #> ['Ursula', 'Octavia']
        author = session.merge(sent)  # when you have decided
        session.commit()
        print(author.name, author.born)
        #> Chuck 1929


if __name__ == "__main__":
    main()
