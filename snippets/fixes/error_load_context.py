"""Keep the object in the listener, and emit SQL for it after the query.

Empty the list after each query and lazy load: `refresh()` drops changes made since, and raises
after the session was closed.
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library


def refresh(author: Author, context: Any) -> None:
    object_session(author).refresh(author)


def keep(author: Author, context: Any) -> None:
    context.session.info.setdefault("loaded", []).append(author)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    event.listen(Author, "load", refresh)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.get(Author, 1)
    print(caught[0].message)
    #> Loading context for <Author at 0x...> has changed within a load/refresh handler, suggesting a row refresh operation took place. If this event handler is expected to be emitting row refresh operations within an existing load or refresh operation, set restore_load_context=True when establishing the listener to ensure the context remains unchanged when the event handler completes.
    event.remove(Author, "load", refresh)
    # after
    event.listen(Author, "load", keep)
    session.get(Author, 2)
    for author in session.info.pop("loaded", []):
        session.refresh(author)
        print(author.name)
        #> Octavia
    event.remove(Author, "load", keep)
    session.close()


if __name__ == "__main__":
    main()
