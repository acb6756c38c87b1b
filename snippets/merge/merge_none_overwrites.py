"""`merge()` copies a `None` that was set on the given object over the value in the existing row.

`Author(**payload)` sets each field of the payload: a `None` for a field that the client left out
erases the value in the row. A child's foreign key of `None` [unlinks the
child][snippets.merge.merge_foreign_key_none_unlinks]. (If there is no row yet, `None` [gives way
to the column's default][snippets.refresh.none_gives_way_to_the_default].)

Leave out what was not sent (`model_dump(exclude_unset=True)` in Pydantic), or [change the loaded
object][snippets.merge.update_only_given_fields].

SQLAlchemy's documentation: [Merge Tips](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#merge-tips).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`None` overwrites"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        payload = {"id": 1, "name": "Ursula Le Guin", "born": None}
        merged = session.merge(Author(**payload))
        session.commit()
        print(merged.name, merged.born)
        #> Ursula Le Guin None


if __name__ == "__main__":
    main()
