"""`make_transient()` on the parent and on each loaded child copies them all.

Here each object loses its identity key and its `id`, so `add()` makes all of them pending, and the
flush INSERTs all. Load first whatever is to be copied: [what is expired or unloaded reads as
None][snippets.make_transient.unloaded_reads_as_none] from then on. The objects that you held are
the copies now; the rows that they came from stay.
"""

from sqlalchemy.orm import Session, make_transient, selectinload

from snippets.library import Author, new_library

LABEL = "`make_transient()` on all of them"
REQUIRES = ()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        author = session.get_one(Author, 1, options=[selectinload(Author.books)])
        for each in [author, *author.books]:
            make_transient(each)
            each.id = None
        session.add(author)
        session.commit()
        key = author.id
    with Session(engine) as session:
        print("original:", len(session.get_one(Author, 1).books), "books")
        #> original: 2 books
        print("copy:", len(session.get_one(Author, key).books), "books")
        #> copy: 2 books


if __name__ == "__main__":
    main()
