# /// script
# dependencies = ["sqlalchemy"]
# ///
"""A window that lives long: it keeps keys, values and a version, and opens a session an action."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

SessionMaker = sessionmaker()


class Base(DeclarativeBase):
    pass


class Page(Base):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


@dataclass
class Form:
    """What is edited: values, and the version that they were read with."""

    id: int
    text: str
    version: int


@dataclass
class Window:
    """What is shown: no mapped object, no session."""

    pages: dict[int, str] = field(default_factory=dict)
    message: str = ""

    def reload(self) -> None:
        with SessionMaker() as session:
            rows = session.execute(select(Page.id, Page.text).order_by(Page.id))
            self.pages = {row.id: row.text for row in rows}

    def edit(self, page_id: int) -> Form:
        with SessionMaker() as session:
            page = session.get_one(Page, page_id)
            return Form(page.id, page.text, page.version)

    def save(self, form: Form) -> bool:
        try:
            with SessionMaker.begin() as session:
                page = session.get(Page, form.id)
                if page is None or page.version != form.version:
                    raise StaleDataError("changed or deleted meanwhile")
                page.text = form.text
        except StaleDataError as error:
            self.message = f"not saved: {error}"
            return False
        finally:
            self.reload()
        self.message = "saved"
        return True
