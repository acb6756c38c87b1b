"""A method of the model refreshes in the session that the object is in: `object_session(self)`."""

from sqlalchemy import Engine
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    object_session,
)

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    def refresh_in_a_new_session(self, engine: Engine) -> None:
        with Session(engine) as session:
            session.refresh(self)

    def refresh_from_db(self) -> None:
        object_session(self).refresh(self)


class Writer(OwnBase):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Writer, 1)
    ursula.name = "Le Guin"
    # before
    try:
        ursula.refresh_in_a_new_session(engine)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Writer at 0x...>' is not persistent within this Session
    # after
    ursula.refresh_from_db()
    print(ursula.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
