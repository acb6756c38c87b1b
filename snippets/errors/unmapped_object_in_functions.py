"""`make_transient()` of an unmapped object raises `AttributeError`, `inspect()` an error of its own.

Most methods of the session check what they get, and raise
[`UnmappedInstanceError`][snippets.states.unmapped_object]; so does `object_session()`.
`make_transient()` and `make_transient_to_detached()` do not check. Python misses
`_sa_instance_state`, the attribute in which a mapped object keeps its state.
`set_committed_value()`, `flag_modified()` and `bulk_save_objects()` fail like that too.

`inspect()` raises `NoInspectionAvailable`, a subclass of `InvalidRequestError`. Of a
mapped class it returns the mapper, which has no `detached` and no `identity`.

To ask whether something is a mapped object: `isinstance(inspect(x, raiseerr=False),
InstanceState)`. Of what SQLAlchemy does not know `inspect()` then returns None; of an
engine, a table or a statement it returns something else.
"""

from collections.abc import Callable

from sqlalchemy import inspect
from sqlalchemy.orm import (
    Session,
    make_transient,
    make_transient_to_detached,
    object_session,
)

from snippets.library import Author

LABEL = "an object that is not mapped"


class Plain:
    pass


def main() -> None:
    session = Session()
    functions: list[Callable[..., object]] = [make_transient]
    functions += [make_transient_to_detached, inspect, object_session]
    functions += [session.merge, session.refresh, session.expire, session.expunge]
    for function in functions:
        try:
            function(Plain())
        except Exception as error:
            print(f"{function.__name__}: {type(error).__name__}: {error}")
            #> make_transient: AttributeError: 'Plain' object has no attribute '_sa_instance_state'
            #> make_transient_to_detached: AttributeError: 'Plain' object has no attribute '_sa_instance_state'
            #> inspect: NoInspectionAvailable: No inspection system is available for object of type <class 'Plain'>
            #> object_session: UnmappedInstanceError: Class 'Plain' is not mapped
            #> merge: UnmappedInstanceError: Class 'Plain' is not mapped
            #> refresh: UnmappedInstanceError: Class 'Plain' is not mapped
            #> expire: UnmappedInstanceError: Class 'Plain' is not mapped
            #> expunge: UnmappedInstanceError: Class 'Plain' is not mapped

    print(type(inspect(Author)).__name__, hasattr(inspect(Author), "detached"))
    #> Mapper False
    print(inspect(Plain(), raiseerr=False), inspect(Author(), raiseerr=False).transient)
    #> None True


if __name__ == "__main__":
    main()
