"""A loaded object handed to a later job shows the row as it was; a primary key, as it is.

Here the row was changed in between. `add()` in the job's session [loads
nothing][snippets.detachment.add_loads_nothing] either, and without a session what a commit expired
[raises `DetachedInstanceError`][snippets.detachment.expired_column_raises].

Hand over the primary key, and let the job open a session and load. An expired object still has [its
identity][snippets.detachment.load_anew_by_identity].

SQLAlchemy's documentation: [When do I construct a
Session?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-whentocreate).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "give a job the key, not the object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        key = ursula.id
    with Session(engine) as session, session.begin():
        session.get(Author, 1).name = "Ursula K. Le Guin"

    with Session(engine) as session:  # the job
        print("the object says", ursula.name)
        #> the object says Ursula
        print("the row says", session.get(Author, key).name)
        #> the row says Ursula K. Le Guin


if __name__ == "__main__":
    main()
