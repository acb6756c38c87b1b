"""`identity_key(instance=obj)` raises for a detached expired object; `inspect(obj).identity` does not.

The function reads the attribute of the primary key, which is expired here. `inspect(obj).identity`
is the key that the object has, and reads no attribute.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError
from sqlalchemy.orm.util import identity_key

from snippets.library import Author, new_library

LABEL = "`identity_key()` or `inspect()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()

    try:
        print(identity_key(instance=ursula))
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print(inspect(ursula).identity)
    #> (1,)


if __name__ == "__main__":
    main()
