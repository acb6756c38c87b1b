"""A `load` listener that refreshes its object warns that the loading context has changed.

The query calls the listener while it still builds its objects.

Do without SQL in `load` and `refresh` listeners: keep the object and work on it after the
query. If it must be, `event.listen(..., restore_load_context=True)` puts the context back. Then
name columns in `refresh()`: otherwise it raises in a joined eager load.

SQLAlchemy's documentation:
[InstanceEvents.load()](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.InstanceEvents.load).
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library

LABEL = "`refresh()` in a `load` listener"


def main() -> None:
    engine = new_library()

    def refresh(author: Author, context: Any) -> None:
        object_session(author).refresh(author)

    for restore in (False, True):
        event.listen(Author, "load", refresh, restore_load_context=restore)
        with Session(engine) as session, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.get(Author, 1)
        event.remove(Author, "load", refresh)
        print(f"restore={restore}:", *(str(warning.message) for warning in caught))
        #> restore=False: Loading context for <Author at 0x...> has changed within a load/refresh handler, suggesting a row refresh operation took place. If this event handler is expected to be emitting row refresh operations within an existing load or refresh operation, set restore_load_context=True when establishing the listener to ensure the context remains unchanged when the event handler completes.
        #> restore=True:


if __name__ == "__main__":
    main()
