"""Each session joins a transaction that is open on its connection, as in tests: `create_savepoint`."""

from typing import Any

from sqlalchemy import Connection, Engine, orm

GROUP = "session"
TITLE = "in an outer transaction"
CONNECTIONS: dict[Engine, Connection] = {}


class Session(orm.Session):
    def __init__(self, bind: Any = None, **options: Any) -> None:
        if isinstance(bind, Engine):
            if bind not in CONNECTIONS:
                CONNECTIONS[bind] = bind.connect()
                CONNECTIONS[bind].begin()
            bind = CONNECTIONS[bind]
            options["join_transaction_mode"] = "create_savepoint"
        super().__init__(bind, **options)
