"""`merge()` copies only what the given object has loaded or set.

`born` is not in the given object's `__dict__`, and reading it, which returns None, does not put it
there. So a new object with the key and the changed attributes is a partial update. `merge()` does
not load [what is expired][snippets.merge.merge_of_expired_object_copies_nothing].

Look at `vars(given)` to see what is set: a constructor [may have filled in
defaults][snippets.merge.merge_init_defaults_overwrite], as that of a [mapped dataclass before
2.1][snippets.merge.merge_dataclass_defaults_before_21] does.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`merge()` copies what is set or loaded"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        given = Author(id=1, name="Ursula Le Guin")
        print(given.born, "born" in vars(given))
        #> None False

        merged = session.merge(given)
        session.commit()
        print(merged.name, merged.born)
        #> Ursula Le Guin 1929


if __name__ == "__main__":
    main()
