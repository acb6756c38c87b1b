"""Pass a list of names, also for one."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        session.refresh(ursula, "name")
    except KeyError as error:
        print(repr(error))
        #> KeyError('n')
    # after
    session.refresh(ursula, ["name"])
    print(ursula.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
