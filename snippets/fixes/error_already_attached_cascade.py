"""Give the new object the foreign key's value, `author_id`, not the object.

It has to be the key of a committed row.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula = first.get(Author, 1)
    # before
    book = Book(title="Tehanu", author=ursula)
    try:
        second.add(book)
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    print("half added:", book in second)
    #> half added: True
    second.close()
    # after
    book = Book(title="Tehanu", author_id=ursula.id)
    second.add(book)
    second.commit()
    print(book.title, "by", book.author.name)
    #> Tehanu by Ursula
    first.close()
    second.close()


if __name__ == "__main__":
    main()
