"""Two people edit the same row, and the change of the first is gone, without an error.

Each form holds the row as it was when the form was opened. The second one to save [writes
over][snippets.detachment.flush_compares_with_loaded_value] what the first has saved meanwhile: the
flush compares with what was loaded, not with the row.
"""

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

LABEL = "Two forms, one change is lost"
REQUIRES = ("sqlite",)


class Base(DeclarativeBase):
    pass


class Page(Base):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Page(id=1, text="draft"))
    with Session(engine) as session:
        one_form = session.get_one(Page, 1)
    with Session(engine) as session:
        another_form = session.get_one(Page, 1)
    for form, text in ((one_form, "by Ann"), (another_form, "by Bob")):
        form.text = text
        try:
            with Session(engine) as session, session.begin():
                session.add(form)
        except StaleDataError as error:
            print(error)
    with Session(engine) as session:
        print(session.get_one(Page, 1).text)
        #> by Bob


if __name__ == "__main__":
    main()
