"""Set the attribute on the session that is present; `configure()` is for the next ones."""

import warnings

from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    registry: scoped_session[Session] = scoped_session(sessionmaker(engine))
    registry()  # another module has used it
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        registry.configure(expire_on_commit=False)
    print(caught[0].message)
    #> At least one scoped session is already present.  configure() can not affect sessions that have already been created.
    # after
    registry().expire_on_commit = False
    mary = Author(name="Mary")
    registry.add(mary)
    registry.commit()
    registry.remove()
    print(mary.name)
    #> Mary


if __name__ == "__main__":
    main()
