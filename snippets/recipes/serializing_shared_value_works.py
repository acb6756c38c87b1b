"""`deepcopy()` of what `dump()` returns can be changed.

`dict()` and `copy()` do not suffice: the dictionary within stays the object's own. Of a plain `JSON` column [the flush does
not write such a change][snippets.states.in_place_change_unseen]; until the value is loaded again, the object shows it.
"""

from copy import deepcopy
from typing import Any

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("marshmallow-sqlalchemy",)


class JobBase(DeclarativeBase):
    pass


class Job(JobBase):
    __tablename__ = "serialized_job"
    id: Mapped[int] = mapped_column(primary_key=True)
    config: Mapped[dict[str, Any]] = mapped_column(MutableDict.as_mutable(JSON))


class JobSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Job


def main() -> None:
    engine = new_library()
    JobBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(job := Job(id=1, config={"token": "abc"}))
        session.commit()
        sent = deepcopy(JobSchema().dump(job))
        sent["config"]["token"] = "***"
        session.commit()
        print("sent:", sent["config"]["token"], "stored:", job.config["token"])
        #> sent: *** stored: abc


if __name__ == "__main__":
    main()
