"""An object built from JSON is transient: `add()` inserts its row again, `merge()` finds it.

`Author(**values)` is a new object, though its primary key is set. `add()` leads to an INSERT, here
to an `IntegrityError`. `merge()` takes the object of that primary key, and copies the given values
onto it. Use what `merge()` returns.

`born`, which is not given, keeps its value. It does not if the class sets it: [an
`__init__()`][snippets.merge.merge_init_defaults_overwrite], [a `MappedAsDataclass` in
2.0][snippets.merge.merge_dataclass_defaults_before_21], or its `default_factory` [also in
2.1][snippets.merge.merge_dataclass_defaults_since_21]. Without a SELECT: [set the values after
`make_transient_to_detached()`][snippets.make_transient.update_without_select]; there, a value that
the class has set already is not written again.

SQLAlchemy's documentation:
[Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

import json

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "an object built from JSON or a dict"


def main() -> None:
    engine = new_library()
    values = json.loads('{"id": 1, "name": "Ursula K. Le Guin"}')
    with Session(engine) as session:
        try:
            session.merge(values)
        except UnmappedInstanceError as error:
            print(error)
            #> Class 'builtins.dict' is not mapped

        rebuilt = Author(**values)
        print(state_of(rebuilt))
        #> transient
        session.add(rebuilt)
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError
        session.rollback()

        ursula = session.merge(Author(**values))
        session.commit()
        print(ursula.name, ursula.born)
        #> Ursula K. Le Guin 1929


if __name__ == "__main__":
    main()
