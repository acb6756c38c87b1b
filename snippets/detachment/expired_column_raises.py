"""An expired column of a detached object raises, while a loaded one beside it is read.

`session.expire(octavia, ["name"])` expires one attribute, so `born` is still read. The commit
expired all of `ursula`, her `id` too. So the same line of code may raise or not: reading
`octavia.name` after the commit loaded `born` as well.

Load before the close, [by `refresh()`][snippets.detachment.refresh_before_closing], or commit with
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "an expired column"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.commit()
        print(octavia.name)
        #> Octavia
        session.expire(octavia, ["name"])

    print(octavia.born)
    #> 1947
    try:
        print(octavia.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ursula.id)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
