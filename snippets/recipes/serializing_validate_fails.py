"""Input that marshmallow only validates is written by the next query: `load()` changed the object.

With a session `load()` finds the row by its key, and sets what was sent on the persistent object. Its change [is
flushed][snippets.states.autoflush_before_sql] by the next query, and kept by the next commit, without `add()`.
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`load()` writes what it validates"
REQUIRES = ("marshmallow-sqlalchemy",)


class AuthorSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Author
        load_instance = True


def main() -> None:
    names = select(Author.name).order_by(Author.id)
    with Session(new_library()) as session:
        sent = AuthorSchema().load({"id": 1, "name": "Chuck"}, session=session)
        print(state_of(sent), sent in session.dirty)
        #> persistent True
        print(session.scalars(names).all())
        #> ['Chuck', 'Octavia']


if __name__ == "__main__":
    main()
