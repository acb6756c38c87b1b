"""`inspect(obj).expired` stays `True` after `make_transient()`, though nothing is expired any more.

`make_transient()` empties `expired_attributes`, so [all of them read as
None][snippets.make_transient.unloaded_reads_as_none]. It does not touch the
[flag][snippets.states.expired_flag_is_whole_object], which a load would have
cleared. The flag goes with the next flush, or with `make_transient_to_detached()`,
which [resets the history][snippets.make_transient.both_calls_drop_the_history] as well.

The flag decides about a `del`: of an attribute without a value it raises
[`AttributeError`][snippets.errors.del_needs_a_value], and with the flag it does not.

Do not ask the flag whether values are missing. Ask `inspect(ursula).unloaded`, which
[names them][snippets.states.unloaded_lists_missing_values], before `make_transient()`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        make_transient(ursula)
        state = inspect(ursula)
        print(state.transient, state.expired, sorted(state.expired_attributes))
        #> True True []
        print(ursula.name)
        #> None

        del ursula.name
        try:
            del Author().name
        except AttributeError as error:
            print(error)
            #> Author.name object does not have a value

        ursula.id = 1
        make_transient_to_detached(ursula)
        print(state.detached, state.expired, sorted(state.expired_attributes))
        #> True False ['born', 'name']


if __name__ == "__main__":
    main()
