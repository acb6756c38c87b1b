"""A made-transient child is inserted with its foreign key, though an unloaded parent reads None.

`author` was not loaded, so it [reads None][snippets.make_transient.unloaded_reads_as_none].
`author_id` is a column that was loaded, so its value stays and goes into the INSERT. The
copy is another book by Ursula.

Reading None is not assigning None. `lavinia.author = None` is an assignment, and the
flush writes NULL. To give the copy to another parent, assign the parent.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library

LABEL = "the foreign key of a copied child"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia = session.get(Book, 2)
        make_transient(lavinia)
        print("foreign key:", lavinia.author_id, "- parent:", lavinia.author)
        #> foreign key: 1 - parent: None

        lavinia.id = None
        session.add(lavinia)
        session.commit()
        print(lavinia.id, lavinia.author.name)
        #> 5 Ursula

        session.refresh(lavinia)
        make_transient(lavinia)
        lavinia.id = None
        lavinia.author = None
        session.add(lavinia)
        session.commit()
        print("assigned None:", lavinia.author_id)
        #> assigned None: None


if __name__ == "__main__":
    main()
