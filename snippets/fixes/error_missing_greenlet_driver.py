"""Give `create_engine()` a synchronous driver, or create an async engine."""

from sqlalchemy import create_engine, literal, select
from sqlalchemy.exc import MissingGreenlet
from sqlalchemy.orm import Session

REQUIRES = ("sqlite", "asyncio")


def main() -> None:
    answer = select(literal("Ursula"))
    # before
    engine = create_engine("sqlite+aiosqlite://")
    with Session(engine) as session:
        try:
            print(session.scalar(answer))
        except MissingGreenlet as error:
            print(type(error).__name__)
            #> MissingGreenlet
    engine.dispose()
    # after
    engine = create_engine("sqlite://")
    with Session(engine) as session:
        print(session.scalar(answer))
        #> Ursula
    engine.dispose()


if __name__ == "__main__":
    main()
