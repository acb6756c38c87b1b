"""Load the row in a new session, and assert on that.

If the test's session joins a transaction that is rolled back, make the new one on its connection.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    with Session(engine) as application, application.begin():
        application.get(Author, 1).name = "U. K. Le Guin"
    # before
    print(ursula.name)
    #> Ursula
    # after
    with Session(engine) as session:
        print(session.get(Author, 1).name)
        #> U. K. Le Guin


if __name__ == "__main__":
    main()
