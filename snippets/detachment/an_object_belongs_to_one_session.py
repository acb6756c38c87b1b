"""An object belongs to one session at a time: `add()` to another one raises.

`delete()` of this object raises the same; `expunge()` and `refresh()` say that it is not in the
session you called. An object that `add()` [reaches by
cascade][snippets.detachment.failed_add_leaves_half_behind] is refused too.

Give a helper the session, instead of letting it open another. If two are wanted, use `merge()` (of
a pending object it inserts a second row), load the object by its primary key in the second, or
[`expunge()` it from the first][snippets.detachment.expunge_and_add_move_an_object].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "an object belongs to one session"


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        ursula = first.get(Author, 1)
        for method in (second.add, second.delete, second.expunge, second.refresh):
            try:
                method(ursula)
            except InvalidRequestError as error:
                print(f"{method.__name__}: {error}")
                #> add: Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
                #> delete: Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
                #> expunge: Instance <Author at 0x...> is not present in this Session
                #> refresh: Instance '<Author at 0x...>' is not persistent within this Session

        merged = second.merge(ursula)
        print("merged:", merged in second, "the same object:", merged is ursula)
        #> merged: True the same object: False
        second.expunge(merged)
        first.expunge(ursula)
        second.add(ursula)
        print(ursula in second)
        #> True


if __name__ == "__main__":
    main()
