"""Change the row that is there, or `merge()` by its primary key, in place of adding an object.

`merge()` writes each value that was set, also a schema's default: pass
`model_dump(exclude_unset=True)`. With SQLModel, and with dataclasses before 2.1, it [writes the
defaults of what was not sent][snippets.merge.merge_init_defaults_overwrite]: there change the row.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    form = {"id": 1, "name": "Ursula K."}
    # before
    session.add(Author(**form))
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    session.rollback()
    # after
    session.merge(Author(**form))
    session.commit()
    print(session.get(Author, 1).name)
    #> Ursula K.
    session.close()


if __name__ == "__main__":
    main()
