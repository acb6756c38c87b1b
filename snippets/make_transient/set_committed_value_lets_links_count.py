"""`set_committed_value(copy, "tags", [])` lets a made-transient copy's many-to-many links be written.

It tells the copy that its row has no tags, and there is no such row yet. What is assigned after it
counts as added, and the flush inserts the association rows. Keep the tags in a list before the
call: it empties `report.tags`. An assignment alone [is no
change][snippets.make_transient.many_to_many_links_are_not_copied].

Do this for many-to-many only: one-to-many children [would leave the
original][snippets.make_transient.passed_children_move].

SQLAlchemy's documentation:
[set_committed_value()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.set_committed_value).
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
from sqlalchemy.orm.attributes import set_committed_value

from snippets.library import new_library

LABEL = "many-to-many links of a copy"


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
        session.add(Report(tags=[Tag(), Tag()]))
        session.commit()

        report = session.get(Report, 1)
        tags = list(report.tags)
        make_transient(report)
        report.id = None
        set_committed_value(report, "tags", [])
        report.tags = tags
        session.add(report)
        session.commit()
        print("copy:", len(report.tags), "tags")
        #> copy: 2 tags
        print("original:", len(session.get(Report, 1).tags), "tags")
        #> original: 2 tags


if __name__ == "__main__":
    main()
