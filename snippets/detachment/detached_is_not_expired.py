"""Detached and expired are independent: an object can be both, either or neither.

*Detached* says that the object is in no session. *Expired* says that its values have to be loaded
again. Octavia, persistent and expired, is loaded by the read. Kindred, detached and not expired, is
in memory. Beowulf, both, raises. `commit()` [leaves objects in their
session][snippets.detachment.commit_does_not_detach].

So read while the object is in a session, or keep it from being expired.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Base, Book, new_library
from snippets.words import state_of

LABEL = "detached is not expired"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        session.expire(octavia)
        session.expunge(kindred)
        session.expire(beowulf)
        session.expunge(beowulf)

        things: list[Base] = [ursula, octavia, kindred, beowulf]
        for thing in things:
            print(state_of(thing), "and expired:", inspect(thing).expired)
            #> persistent and expired: False
            #> persistent and expired: True
            #> detached and expired: False
            #> detached and expired: True

        print(octavia.name)
        #> Octavia
        print(kindred.title)
        #> Kindred
        try:
            print(beowulf.title)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
