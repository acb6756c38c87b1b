"""`rollback()` keeps a detached object that `add()` took in, and loses its changes.

Here `add()` [failed by cascade][snippets.detachment.failed_add_leaves_half_behind]. After the
rollback the object is persistent and [expired][snippets.detachment.rollback_expires_regardless],
and what was changed while it was detached is gone.

To get the object back detached and with its changes, call `close()` before any flush: it [expires
nothing][snippets.detachment.close_expires_nothing].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`rollback()` after `add()` of a detached"


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        octavia = first.get(Author, 2)
        print(len(octavia.books), "book stays in the first session")
        #> 1 book stays in the first session
        first.expunge(octavia)
        octavia.name = "Octavia Butler"

        with Session(engine) as second:
            try:
                second.add(octavia)
            except InvalidRequestError as error:
                print(error)
                #> Object '<Book at 0x...>' is already attached to session 'N' (this is 'M')
        print("close:", state_of(octavia), octavia.name)
        #> close: detached Octavia Butler

        with Session(engine) as second:
            try:
                second.add(octavia)
            except InvalidRequestError:
                second.rollback()
            print("rollback:", state_of(octavia), octavia.name)
            #> rollback: persistent Octavia


if __name__ == "__main__":
    main()
