"""An expired column of a detached object raises, while a loaded one beside it is read.

Expiry is by attribute. `session.expire(octavia, ["name"])` expires one; [`commit()`, by
default,][snippets.detachment.commit_expires_eager_loads] and
[`rollback()`][snippets.detachment.rollback_expires_regardless] expire all, relationships included.

So the same line of code may raise or not, depending on what ran before it. A log line that reads
`octavia.name` after the commit loads her other columns too, and hides the error until the line is
removed.
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
