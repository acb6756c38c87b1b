"""To clone a row with its children, construct a new object for each child.

The new books have no `id` and no `author_id`; the flush gives them new keys, and the key of the new
author. Do not pass the books themselves: [those would
move][snippets.make_transient.passed_children_move].

The other way is [`make_transient()` on the parent and each loaded
child][snippets.make_transient.make_transient_on_each_child]. Many-to-many members need no clone:
[pass a new list of them][snippets.make_transient.many_to_many_links_are_not_copied].

SQLAlchemy's documentation:
[One To Many](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationship-patterns-o2m).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "copy a row with its children"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        copy = Author(
            name=ursula.name,
            born=ursula.born,
            books=[Book(title=book.title) for book in ursula.books],
        )
        session.add(copy)
        session.commit()
        print("copy:", copy.id, [book.id for book in copy.books])
        #> copy: 3 [5, 6]
        print("original:", ursula.id, [book.id for book in ursula.books])
        #> original: 1 [1, 2]


if __name__ == "__main__":
    main()
