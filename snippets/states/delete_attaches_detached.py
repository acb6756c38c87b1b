"""`Session.delete()` of a detached object attaches it at once, and deletes it at the flush.

The object becomes persistent, and is in `session.deleted`. Without a delete cascade, the
members of its loaded collection stay detached: the flush [warns and skips
them][snippets.detachment.flush_warns_and_skips_outsiders], and their rows keep the key of the
deleted parent, or the database refuses the DELETE. Call `session.add(ursula)` before the
`delete()`: it adds the members too.

`delete()` raises if the session holds [another object of that
row][snippets.detachment.add_refuses_a_second_instance]: delete that one, which `session.get()`
returns. `session.merge()` returns it too, but [goes on to loaded related
objects][snippets.merge.merge_follows_loaded_relationships], and writes old values over newer ones:
here the author's year. An object that was deleted before is not refused: [a second DELETE goes
out][snippets.states.deleting_twice_warns].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`delete()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        ursula = session.get(Author, 1)
        books = list(ursula.books)
        print(kindred.author.born)
        #> 1947

    with Session(engine) as session:
        log = sql_log(engine)
        session.delete(beowulf)
        print(state_of(beowulf), "marked:", beowulf in session.deleted)
        #> persistent marked: True

        session.commit()
        print(sql_of(log))
        #> DELETE
        print(state_of(beowulf), "row:", session.get(Book, 4))
        #> detached row: None

    with Session(engine) as session:
        session.delete(ursula)
        print("by delete():", state_of(ursula), [state_of(book) for book in books])
        #> by delete(): persistent ['detached', 'detached']
        session.add(ursula)
        print("by add():", [state_of(book) for book in books])
        #> by add(): ['persistent', 'persistent']
        session.delete(ursula)
        session.commit()
        print("author_id:", [book.author_id for book in books])
        #> author_id: [None, None]

    with Session(engine) as session:
        loaded = session.get(Book, 3)
        loaded.author.born = 1948
        try:
            session.delete(kindred)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (3,), None) is already present in this session.
        session.delete(session.merge(kindred))
        print(loaded in session.deleted, loaded.author.born)
        #> True 1947


if __name__ == "__main__":
    main()
