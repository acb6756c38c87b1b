"""`refresh()` and `expire()` check no names: a wrong one is a `KeyError`, no names mean all.

A name that is not mapped raises a bare `KeyError` with the name; [a synonym's is no better
off][snippets.refresh.names_of_columns_and_relationships]. A string in place of a
list is taken letter by letter. An empty list counts as no list: `refresh(ursula, [])`
refreshes everything and discards all unflushed changes, and `expire(ursula, [])`
expires everything.

Pass a list of strings, also for one name. Where the list is computed, skip the call if
it is empty.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        for call in (session.refresh, session.expire):
            for names in (["nmae"], "name"):
                try:
                    call(ursula, names)
                except KeyError as error:
                    print(repr(error))
                    #> KeyError('nmae')
                    #> KeyError('n')
                    #> KeyError('nmae')
                    #> KeyError('n')

        for call in (session.refresh, session.expire):
            ursula.name = "Ursula K."
            call(ursula, [])
            print(ursula.name)
            #> Ursula
            #> Ursula


if __name__ == "__main__":
    main()
