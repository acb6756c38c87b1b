"""A loaded child with a change moves to the made-transient parent in the flush that inserts it.

The flush sets `author_id` of both books in memory, which [alone is no
change][snippets.make_transient.children_stay_with_the_original]. The book with another change,
its title, is updated by the same flush, and its new foreign key with it.

Flush, and expire the collection, before `make_transient()`, or copy into [a new
object][snippets.make_transient.clone_with_children].
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library

LABEL = "a changed child moves to the copy"


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
        session.expire_all()
        print("copy:", ursula.id)
        #> copy: 3
        print(dispossessed.title, "- of author", dispossessed.author_id)
        #> The Dispossessed: An Ambiguous Utopia - of author 3
        print(lavinia.title, "- of author", lavinia.author_id)
        #> Lavinia - of author 1


if __name__ == "__main__":
    main()
