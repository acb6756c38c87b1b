"""Setting a relationship to anything but mapped objects raises `AttributeError` at once.

The text names the type of what was given: a string or number where the object was meant, a
dictionary out of JSON, a list where the relationship takes one object. `_sa_instance_state`
is the attribute in which a mapped object keeps its state.

Give the object: `author=session.get(Author, 1)`, or set the foreign key column instead,
`author_id=1`. Make children out of dictionaries first: `[Book(**each) for each in books]`.
For `None` in a collection, see
[the flush refuses it][snippets.errors.none_in_collection_fails_flush].
"""

from collections.abc import Callable
from typing import Any

from snippets.library import Author, Book


def main() -> None:
    emma: Any = {"title": "Emma"}
    wrong: list[Callable[[], object]] = [
        lambda: Book(author="Jane"),
        lambda: Book(author=1),
        lambda: Book(author=[Author(name="Jane")]),
        lambda: Author(books=[emma]),
    ]
    for make in wrong:
        try:
            make()
        except AttributeError as error:
            print(error)
            #> 'str' object has no attribute '_sa_instance_state'
            #> 'int' object has no attribute '_sa_instance_state'
            #> 'list' object has no attribute '_sa_instance_state'
            #> 'dict' object has no attribute '_sa_instance_state'

    jane = Author(name="Jane", books=[Book(**emma)])
    print(jane.books[0].author is jane)
    #> True


if __name__ == "__main__":
    main()
