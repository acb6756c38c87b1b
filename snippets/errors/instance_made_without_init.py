"""An instance that `__new__()` alone made lacks instrumentation: it cannot be added.

Calling `Author()` gives the object its state, in `_sa_instance_state`; `Author.__new__(Author)` leaves
that out. So setting a mapped attribute raises, too. A clone that takes over the whole `__dict__`
[shares the state][snippets.make_transient.copy_copy_shares_the_state].

Call the class: `Author(**values)`.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Author, new_library

LABEL = "made without `__init__()`"


def main() -> None:
    engine = new_library()
    mary = Author.__new__(Author)
    try:
        mary.name = "Mary"
    except AttributeError as error:
        print(error)
        #> 'Author' object has no attribute '_sa_instance_state'

    with Session(engine) as session:
        try:
            session.add(mary)
        except UnmappedInstanceError as error:
            print(error)
            #> Class 'Author' is mapped, but this instance lacks instrumentation.  This occurs when the instance is created before sqlalchemy.orm.mapper(Author) was called.

        session.add(Author(name="Mary"))
        print(len(session.new))
        #> 1


if __name__ == "__main__":
    main()
