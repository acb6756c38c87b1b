"""`make_transient()` of an unmapped object raises `AttributeError`, `inspect()` an error of its own.

`object_session()` and these methods of the session check what they get, and raise
[`UnmappedInstanceError`][snippets.states.unmapped_object]. `make_transient()`,
`make_transient_to_detached()` and `flag_modified()` do not check: Python misses
`_sa_instance_state`, in which a mapped object keeps its state.

To ask whether something is a mapped object: `isinstance(inspect(x, raiseerr=False), InstanceState)`.
`inspect()` of a mapped class returns the mapper.
"""

from collections.abc import Callable

from sqlalchemy import inspect
from sqlalchemy.orm import (
    InstanceState,
    Session,
    make_transient,
    make_transient_to_detached,
    object_session,
)
from sqlalchemy.orm.attributes import flag_modified

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

    try:
        flag_modified(Plain(), "name")
    except AttributeError as error:
        print("flag_modified:", error)
        #> flag_modified: 'Plain' object has no attribute '_sa_instance_state'
    print(type(inspect(Author)).__name__, hasattr(inspect(Author), "detached"))
    #> Mapper False
    for thing in (Plain(), Author, Author()):
        print(isinstance(inspect(thing, raiseerr=False), InstanceState))
        #> False
        #> False
        #> True


if __name__ == "__main__":
    main()
