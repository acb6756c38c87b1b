"""Read portions by key, and load the collections of each with `selectinload()`.

That is one more SELECT for each portion. It works with `yield_per` too, but there PyMySQL and
aiomysql [end the loop][snippets.states.result_holds_its_objects] after the first portion.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library

REQUIRES = ()


def main() -> None:
    engine = new_library()
    in_portions = select(Author).order_by(Author.id).limit(1000)
    with Session(engine) as session:
        with_books = in_portions.options(selectinload(Author.books))
        last = 0
        while authors := session.scalars(with_books.where(Author.id > last)).all():
            for author in authors:
                print(author.name, len(author.books))
                #> Ursula 2
                #> Octavia 1
            last = authors[-1].id


if __name__ == "__main__":
    main()
