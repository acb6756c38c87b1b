"""A pickle names the mapped class; whoever reads it must be able to import that name.

No code travels, only the module and the name of the class. The reading process needs the
same model under the same name. A class that was renamed or moved since raises
`AttributeError` or `ModuleNotFoundError`; a class defined in a function cannot be pickled
at all, and one defined in a script belongs to `__main__`, which is another module in
another process.

A column added since is unloaded on the object that comes out. So a pickle is short-lived:
for a cache that is emptied with each release, and for nothing that has to be read next
year. Store plain values, such as JSON, for that.
"""

import pickle

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        pickled = pickle.dumps(session.get(Author, 1))
    print(Author.__module__.encode() in pickled, b"Author" in pickled)
    #> True True

    renamed = pickled.replace(b"Author", b"Writer")  # as if renamed since
    try:
        pickle.loads(renamed)
    except AttributeError as error:
        print(str(error).partition(" on ")[0])
        #> Can't get attribute 'Writer'


if __name__ == "__main__":
    main()
