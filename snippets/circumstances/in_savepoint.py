"""Each session works in a savepoint from its first statement on."""

from typing import Any

from sqlalchemy import orm

GROUP = "session"
TITLE = "inside a savepoint"


class Session(orm.Session):
    def __init__(self, bind: Any = None, **options: Any) -> None:
        super().__init__(bind, **options)
        if options.get("autobegin", True):
            self.begin_nested()

    def begin(self, nested: bool = False) -> orm.SessionTransaction:
        begun = self.get_transaction() if not nested and self.new_here() else None
        return begun or super().begin(nested)

    def new_here(self) -> bool:
        """Whether only the savepoint of the start was begun."""
        nested = self.get_nested_transaction()
        return nested is not None and nested.parent is self.get_transaction()
