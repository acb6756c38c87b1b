"""A made-transient child is inserted with its loaded foreign key; an unloaded parent reads None.

`author` was not loaded, so it [reads None][snippets.make_transient.unloaded_reads_as_none].
`author_id` was loaded, so the first copy is another book by Ursula. Reading None assigns nothing;
after `lavinia.author = None` the flush writes NULL.

A loaded parent that is made transient too is the same object still. To assign it is no change, and
the copy keeps the original's foreign key. Copy both [by the parent's
collection][snippets.make_transient.make_transient_on_each_child], or set `author_id` once the
parent's new key is known.
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

        kindred = session.get(Book, 3)
        octavia = kindred.author
        for obj in (octavia, kindred):
            make_transient(obj)
            obj.id = None
        kindred.author = octavia
        session.add(kindred)
        session.commit()
        print("parent copied:", octavia.id, "- foreign key:", kindred.author_id)
        #> parent copied: 3 - foreign key: 2


if __name__ == "__main__":
    main()
