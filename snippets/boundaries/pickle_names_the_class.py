"""A pickle names the mapped class; whoever reads it must be able to import that name.

No code travels, only the module and the name of the class. The reading process needs the
same model under the same name. A class that was renamed since raises `AttributeError`, and
one whose module was moved `ModuleNotFoundError`. A class that was defined in a script
belongs to `__main__`, which is another module in another process.

Use pickles for what is thrown away with each release of your program, such as a cache. For
what has to be read next year store plain values, JSON for instance.

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
    try:
        pickle.loads(renamed)
    except AttributeError as error:
        print(str(error).partition(" on ")[0])
        #> Can't get attribute 'Writer'


if __name__ == "__main__":
    main()
