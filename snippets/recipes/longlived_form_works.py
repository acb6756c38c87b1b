"""With a version counter the second save raises `StaleDataError`.

The UPDATE asks for the row with the version that the form was opened with. An object that the save
loads again has the new version, and nothing raises: keep the form's object, or compare the version
that it was opened with. [`merge()` compares][snippets.merge.merge_checks_version] versions that are
loaded: for a form in a browser merge [an object with the form's
version][snippets.fixes.merge_the_version_of_the_form].
"""

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

REQUIRES = ("sqlite",)


class Base(DeclarativeBase):
    pass


class Page(Base):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


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
            #> UPDATE statement on table 'page' expected to update 1 row(s); 0 were matched.
    with Session(engine) as session:
        print(session.get_one(Page, 1).text)
        #> by Ann


if __name__ == "__main__":
    main()
