"""`refresh()` and `expire()` do not check names: a wrong one is a `KeyError`, an empty list means all.

The `KeyError` holds the name; [a synonym's error is
another][snippets.refresh.names_of_columns_and_relationships]. Names before the wrong one are
expired by then, and their changes are lost. A string in place of a list is taken letter by
letter. With an empty list both calls discard the unflushed change, as without a list.

Pass a list of strings, also for one name. Where it is computed, skip the call if it is empty.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`KeyError` from `refresh()`, `expire()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        try:
            session.refresh(ursula, ["born", "nmae"])
        except KeyError as error:
            print(repr(error), ursula.born)
            #> KeyError('nmae') 1929
        try:
            session.expire(ursula, "name")
        except KeyError as error:
            print(repr(error))
            #> KeyError('n')

        ursula.name = "Ursula K."
        session.refresh(ursula, [])
        print(ursula.name)
        #> Ursula
        ursula.name = "Ursula K."
        session.expire(ursula, [])
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
