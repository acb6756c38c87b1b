"""`vars(obj)` holds no column that is not loaded: after a commit, by default, none at all.

Expiring removes the values from `__dict__`, which `inspect(author).dict` returns, and looking
into it does not load them as attribute access does. So code that goes by `__dict__`, as some
serializers do, sees no column after `commit()`. (A [deleted
object][snippets.states.deleted_keeps_loaded_values] keeps its columns.)

Go by the mapping: `{name: getattr(author, name) for name in
inspect(author).mapper.column_attrs.keys()}`. With `expire_on_commit=False` the loaded columns
stay, but what a new object was not given is still not there.
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
        names = inspect(ursula).mapper.column_attrs.keys()
        print({name: getattr(ursula, name) for name in sorted(names)})
        #> {'born': 1929, 'id': 1, 'name': 'Ursula'}
        print(sorted(vars(ursula)))
        #> ['_sa_instance_state', 'born', 'id', 'name']


if __name__ == "__main__":
    main()
