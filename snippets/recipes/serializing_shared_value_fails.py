"""A token that is masked in the dump is masked in the row: the dump holds the object's own dictionary.

marshmallow dumps a JSON column as it is, without a copy. The column is a `MutableDict`, [which notices that a key is
set][snippets.make_transient.clone_shares_mutable_values]: the object is modified, and the next flush writes it.
"""

from typing import Any

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "A change of the dump changes the row"
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
        sent = JobSchema().dump(job)
        sent["config"]["token"] = "***"
        session.commit()
        print("sent:", sent["config"]["token"], "stored:", job.config["token"])
        #> sent: *** stored: ***


if __name__ == "__main__":
    main()
