"""After a commit `vars(author)` is empty, and so is the JSON.

The commit by default [takes the values out of
`__dict__`][snippets.states.dict_is_empty_after_commit], and looking into `__dict__` loads nothing.
So do serializers that read `vars()`: `model_dump()` of a [SQLModel](sqlmodel.md) object, for one.
"""

import json

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Empty JSON after the commit"


def as_json(author: Author) -> str:
    values = {name: v for name, v in vars(author).items() if name[0] != "_"}
    return json.dumps(values)


def main() -> None:
    with Session(new_library()) as session:
        author = Author(name="Stanislaw", born=1921)
        session.add(author)
        session.commit()
        print(as_json(author))
        #> {}


if __name__ == "__main__":
    main()
