"""Assigning a foreign key column leaves a loaded relationship as it was, until it is expired.

`book.author_id = 2` and `book.author` are two attributes. Setting the column loads
nothing, and the flush writes the row without a look at the relationship: `book.author`,
and the collections of both authors, go on showing what they held. Only a commit, a
rollback, `expire()` or `refresh()` brings them up to date. A relationship that is not
loaded yet is loaded by the new key, flushed or not.

Set the relationship instead, `book.author = octavia`: `back_populates` keeps the
collections in step, and the flush sets the column. If both are set, the relationship
wins. If it has to be the column, call `session.flush()` and
`session.expire(book, ["author"])`.

SQLAlchemy's documentation: [I set the "foo_id" attribute on my instance to "7", but the
"foo" attribute is still None](https://docs.sqlalchemy.org/en/21/faq/sessions.html#i-set-the-foo-id-attribute-on-my-instance-to-7-but-the-foo-attribute-is-still-none-shouldn-t-it-have-loaded-foo-with-id-7).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        lavinia, other = session.get(Book, 2), session.get(Book, 1)
        print(lavinia.author.name, len(octavia.books))
        #> Ursula 1
        lavinia.author_id = other.author_id = 2
        session.flush()
        print(lavinia.author.name, len(octavia.books))
        #> Ursula 1
        print(other.author.name)
        #> Octavia
        session.expire(lavinia, ["author"])
        session.expire(octavia, ["books"])
        print(lavinia.author.name, len(octavia.books))
        #> Octavia 3

        lavinia.author, lavinia.author_id = ursula, None
        session.flush()
        print(lavinia.author_id)
        #> 1


if __name__ == "__main__":
    main()
