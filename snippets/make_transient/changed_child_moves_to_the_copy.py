"""A loaded child with a change moves to the made-transient parent in the flush that inserts it.

The flush sets `author_id` of both books in memory, which [alone is no
change][snippets.make_transient.children_stay_with_the_original]. But a book that is
updated anyway, for its title here, gets the new foreign key in the same UPDATE. So one
book leaves the original's row and the other stays.

Flush changes of children before `make_transient()`, or copy into
[a new object][snippets.make_transient.clone_with_children] and leave the original alone.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        dispossessed, lavinia = ursula.books
        dispossessed.title = "The Dispossessed: An Ambiguous Utopia"

        make_transient(ursula)
        ursula.id = None
        session.add(ursula)
        session.commit()
        print(ursula.id, dispossessed.author_id, lavinia.author_id)
        #> 3 3 1


if __name__ == "__main__":
    main()
