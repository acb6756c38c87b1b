"""A pickle names the mapped class; whoever reads it must be able to import that name.

No code travels. Here a class that was renamed since raises `AttributeError`, and one whose module
was moved `ModuleNotFoundError`.

Define models in a module that both processes import, not in a script. Use pickles for what is
thrown away with each release of your program, such as a cache; store the rest as plain values.

Python's documentation:
[What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled).
"""

import pickle

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "the class must be found by its name"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        pickled = pickle.dumps(session.get(Author, 1))
    print("the name is in the pickle:", b"Author" in pickled)
    #> the name is in the pickle: True

    renamed = pickled.replace(b"Author", b"Writer")  # as if renamed since
    module = Author.__module__.encode()
    moved = pickled.replace(module, b"x" * len(module))
    for old in (renamed, moved):
        try:
            pickle.loads(old)
        except (AttributeError, ModuleNotFoundError) as error:
            print(f"{type(error).__name__}:", str(error).partition(" '")[0])
            #> AttributeError: Can't get attribute
            #> ModuleNotFoundError: No module named


if __name__ == "__main__":
    main()
