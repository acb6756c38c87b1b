"""With a `MutableDict`, assign the key again with a new list.

On a plain JSON column that saves nothing: assign the whole dictionary, `job.data = {**job.data, "logs": [...]}`.
"""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Job(OwnBase):
    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[MutableDict[str, Any]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(job := Job(data={"logs": ["begun"]}))
    session.commit()
    # before
    job.data["logs"].append("failed")
    session.commit()
    print(job.data)
    #> {'logs': ['begun']}
    # after
    job.data["logs"] = [*job.data["logs"], "failed"]
    session.commit()
    print(job.data)
    #> {'logs': ['begun', 'failed']}
    # or, after the change
    job.data["logs"].append("ended")
    job.data.changed()  # without MutableDict: flag_modified(job, "data")
    session.commit()
    print(job.data)
    #> {'logs': ['begun', 'failed', 'ended']}
    session.close()


if __name__ == "__main__":
    main()
