"""Facts in words, for programs that print them: a state, the SQL that ran."""

from sqlalchemy import inspect


def state_of(obj: object) -> str:
    """One of the five states of a mapped object, by its name."""
    found = inspect(obj)
    states = ("transient", "pending", "persistent", "deleted", "detached")
    return next(state for state in states if getattr(found, state))


def sql_of(log: list[str]) -> str:
    """The first word of each statement since the last call, or "no SQL"."""
    words = [statement.split()[0] for statement in log]
    log.clear()
    return " ".join(words) or "no SQL"
