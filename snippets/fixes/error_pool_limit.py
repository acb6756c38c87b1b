"""Open the session in a `with` block: its end gives the connection back."""

from sqlalchemy import QueuePool, create_engine, literal, select
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session


def main() -> None:
    limits = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 0.1}
    engine = create_engine("sqlite://", poolclass=QueuePool, **limits)
    name = select(literal("Ursula"))
    # before
    session = Session(engine)
    print(session.scalar(name))
    #> Ursula
    try:
        print(Session(engine).scalar(name))
    except PoolTimeoutError as error:
        print(error)
        #> QueuePool limit of size 1 overflow 0 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
    session.close()
    # after
    for _ in range(2):
        with Session(engine) as session:
            print(session.scalar(name))
            #> Ursula
            #> Ursula


if __name__ == "__main__":
    main()
