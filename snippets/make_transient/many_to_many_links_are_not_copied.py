"""By default a made-transient copy's loaded many-to-many list is not written, even if assigned again.

An association row is inserted for what was added to the collection. The tags were loaded, so
nothing was added. `report.tags = list(report.tags)` makes no difference to the loaded members.

Construct a new object, `Report(tags=list(original.tags))`: its tags count as added. For an object
that is made transient already there is
[`set_committed_value()`][snippets.make_transient.set_committed_value_lets_links_count].
"""

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient,
    mapped_column,
    relationship,
)

from snippets.library import new_library

LABEL = "many-to-many links are not copied"


class ReportBase(DeclarativeBase):
    pass


report_tag = Table(
    "tagged_report_tag",
    ReportBase.metadata,
    Column("report_id", ForeignKey("tagged_report.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Tag(ReportBase):
    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)


class Report(ReportBase):
    __tablename__ = "tagged_report"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary=report_tag)


def main() -> None:
    engine = new_library()
    ReportBase.metadata.drop_all(engine)
    ReportBase.metadata.create_all(engine)
    with Session(engine) as session:
        report = Report(tags=[Tag(), Tag()])
        session.add(report)
        session.flush()
        make_transient(report)
        report.id = None
        report.tags = list(report.tags)  # of no use
        session.add(report)
        session.commit()
        session.expire_all()
        print("made transient:", len(report.tags), "tags")
        #> made transient: 0 tags

        original = session.get(Report, 1)
        copy = Report(tags=list(original.tags))
        session.add(copy)
        session.commit()
        print("new object:", len(copy.tags), "tags")
        #> new object: 2 tags
        print("original:", len(original.tags), "tags")
        #> original: 2 tags


if __name__ == "__main__":
    main()
