"""`make_transient_to_detached()` takes the key as it is: `"1"` and `1` are two identities.

An id from a URL or from JSON is a string. The database takes `"1"` for a number here, so the object
loads. The identity map compares Python values: the session holds two objects for the row, and a
change to one is not seen in the other.

Convert the key first, `Author(id=int(text))`, or use `session.get(Author, "2")`: the identity key
of the object that it loads is made from the row.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "the key is a string, not a number"


def main() -> None:
    engine = new_library()
    from_text = Author(id="1")
    make_transient_to_detached(from_text)
    with Session(engine) as session:
        session.add(from_text)
        print(from_text.name, inspect(from_text).identity)
        #> Ursula ('1',)

        ursula = session.get(Author, 1)
        print(ursula.name, inspect(ursula).identity)
        #> Ursula (1,)
        print("one object:", ursula is from_text)
        #> one object: False
        from_text.name = "Ursula K. Le Guin"
        session.flush()
        print("the other one:", ursula.name)
        #> the other one: Ursula
        print(inspect(session.get(Author, "2")).identity)
        #> (2,)


if __name__ == "__main__":
    main()
