"""`vars(obj)` holds no column that is not loaded: after a commit, by default, none at all.

`inspect(author).dict` is the object's `__dict__`. Loaded and assigned values live in it,
next to SQLAlchemy's own `_sa_instance_state`. Expiring removes them (plain Python
attributes stay), and looking into `__dict__` does not load them as attribute access does.
So code that goes by `__dict__`, as some serializers do, sees no column after `commit()`,
and all of them once an expired one was read. (A [deleted
object][snippets.states.deleted_keeps_loaded_values] keeps its columns.)

Call `session.refresh(author)` first, use `expire_on_commit=False`, or go by the
mapping: `{name: getattr(author, name) for name in
inspect(author).mapper.column_attrs.keys()}`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`vars(obj)` after a commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print("the same:", inspect(ursula).dict is vars(ursula))
        #> the same: True
        print(sorted(vars(ursula)))
        #> ['_sa_instance_state', 'born', 'id', 'name']

        session.commit()
        print(sorted(vars(ursula)))
        #> ['_sa_instance_state']
        print(ursula.name)
        #> Ursula
        print(sorted(vars(ursula)))
        #> ['_sa_instance_state', 'born', 'id', 'name']


if __name__ == "__main__":
    main()
