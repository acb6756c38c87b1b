"""`del obj.column` on a transient or pending object raises `AttributeError` if no value is set.

With a value, `del` takes it back. On a persistent object do not use it at all:
[the flush raises][snippets.errors.del_of_column_fails_at_flush].

Assign `None`, which needs no value.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`del` of an unset attribute"


def main() -> None:
    mary = Author(name="Mary", born=1797)
    del mary.born
    print("born" in vars(mary))
    #> False
    try:
        del mary.born
    except AttributeError as error:
        print(error)
        #> Author.born object does not have a value

    with Session(new_library()) as session:
        session.add(mary)
        try:
            del mary.born
        except AttributeError as error:
            print("pending:", error)
            #> pending: Author.born object does not have a value

    mary.born = None
    print(mary.born)
    #> None


if __name__ == "__main__":
    main()
