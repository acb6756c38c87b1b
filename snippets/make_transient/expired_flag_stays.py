"""`inspect(obj).expired` stays `True` after `make_transient()`, though nothing is expired any more.

`make_transient()` empties `expired_attributes`, so `name` [reads as
None][snippets.make_transient.unloaded_reads_as_none], and leaves the
[flag][snippets.states.expired_flag_is_whole_object] as it was. `make_transient_to_detached()`
clears it.

To know whether values are missing, ask `inspect(ursula).unloaded`, which [names
them][snippets.states.unloaded_lists_missing_values], before `make_transient()`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "`inspect(obj).expired` stays `True`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        make_transient(ursula)
        state = inspect(ursula)
        print("expired:", state.expired, sorted(state.expired_attributes))
        #> expired: True []
        print("name:", ursula.name)
        #> name: None

        ursula.id = 1
        make_transient_to_detached(ursula)
        print("expired:", state.expired, sorted(state.expired_attributes))
        #> expired: False ['born', 'name']


if __name__ == "__main__":
    main()
