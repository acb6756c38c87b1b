"""While open sessions have all connections of the pool, the next session raises `TimeoutError`.

A session that only reads [keeps its connection too][snippets.corrections.session_keeps_its_connection],
until `commit()`, `rollback()` or `close()`. The next one waits for `pool_timeout` seconds, by
default 30, and then says "QueuePool limit". By default a pool has 5 connections, and 10 more as
`max_overflow`.

End each session, `with Session(engine) as session:`, and before slow work. A larger pool helps if
all of them are at work.

SQLAlchemy's documentation:
[error 3o7r](https://docs.sqlalchemy.org/en/21/errors.html#error-3o7r).
"""

from sqlalchemy import QueuePool, create_engine, literal, select
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

LABEL = "QueuePool limit"
REQUIRES = ("sqlite",)


def main() -> None:
    limits = {"pool_size": 1, "max_overflow": 1, "pool_timeout": 0.1}
    engine = create_engine("sqlite://", poolclass=QueuePool, **limits)
    name = select(literal("Ursula"))
    first, second, third = (Session(engine) for _ in range(3))
    print(first.scalar(name), second.scalar(name))
    #> Ursula Ursula
    try:
        print(third.scalar(name))
    except PoolTimeoutError as error:
        print(error)
        #> QueuePool limit of size 1 overflow 1 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
    first.commit()
    print(third.scalar(name))
    #> Ursula
    second.close()
    third.close()


if __name__ == "__main__":
    main()
