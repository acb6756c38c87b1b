"""By default an ORM UPDATE writes the new values onto the matching objects in the session.

The object is not in `session.dirty`, and nothing is written again. `born + 1` is computed in Python
from [the value that the object holds][snippets.synchronize_session.set_uses_the_loaded_value]. What
only the database can compute [expires the
attribute][snippets.synchronize_session.sql_expression_expires_attribute] instead.

Only [attributes that are loaded][snippets.synchronize_session.update_leaves_unloaded_attributes]
are set. Relationships [are not
touched][snippets.synchronize_session.update_leaves_relationships_stale]; [an
alias][snippets.synchronize_session.aliased_target_is_not_synchronized] is another case.

SQLAlchemy's documentation: [ORM UPDATE and DELETE with Custom WHERE
Criteria](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-where).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "UPDATE: the objects are set"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        named = update(Author).where(Author.name == "Ursula")
        session.execute(named.values(born=1930))
        print(ursula.born, ursula in session.dirty)
        #> 1930 False
        session.execute(named.values(born=Author.born + 1))
        print(ursula.born, sql_of(sql))
        #> 1931 UPDATE UPDATE


if __name__ == "__main__":
    main()
