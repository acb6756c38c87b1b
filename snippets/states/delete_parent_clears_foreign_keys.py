"""Deleting a parent sets the foreign key of its children to NULL, if no delete cascade is mapped.

The flush loads the collection if it is not loaded, in spite of `raiseload()`, and emits an UPDATE for the children
before the DELETE. They stay, without a parent. Where the column is NOT NULL the flush
fails with an `IntegrityError`, at the UPDATE. A relationship mapped on the side of the
children alone does none of this: the DELETE goes out by itself, and the foreign key in
the database decides.

To delete the children too, map `relationship(cascade="all, delete-orphan")`; `delete()`
then [loads and marks them][snippets.detachment.delete_cascade_attaches_children]. To
leave them to the database's `ON DELETE`, see
[`passive_deletes`][snippets.states.passive_deletes_leaves_children].

SQLAlchemy's documentation:
[delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from sqlalchemy.orm import Session, raiseload

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[raiseload(Author.books)])
        lavinia = session.get(Book, 2)
        sql = sql_log(engine)
        session.delete(ursula)
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT', 'UPDATE', 'DELETE']
        print(lavinia.author_id, lavinia in session)
        #> None True


if __name__ == "__main__":
    main()
