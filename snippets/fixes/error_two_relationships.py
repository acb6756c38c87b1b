"""Let one relationship write the association table; make others `viewonly=True`.

What you append to a `viewonly=True` list is not saved, without an error. Both lists read the same
rows: for two different lists, use two tables.
"""

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library


class RecipeBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


def recipes_of(table: str) -> Table:
    return Table(
        f"{table}_recipe",
        RecipeBase.metadata,
        Column("user_id", ForeignKey(f"{table}.id"), primary_key=True),
        Column("recipe_id", ForeignKey("recipe.id"), primary_key=True),
    )


both_write, one_writes = recipes_of("user_before"), recipes_of("user_after")


class Recipe(RecipeBase):
    __tablename__ = "recipe"


class UserBefore(RecipeBase):
    __tablename__ = "user_before"
    rated: Mapped[list[Recipe]] = relationship(secondary=both_write)
    liked: Mapped[list[Recipe]] = relationship(secondary=both_write, overlaps="rated")


class UserAfter(RecipeBase):
    __tablename__ = "user_after"
    rated: Mapped[list[Recipe]] = relationship(secondary=one_writes)
    liked: Mapped[list[Recipe]] = relationship(secondary=one_writes, viewonly=True)


def main() -> None:
    engine = new_library()
    RecipeBase.metadata.drop_all(engine)
    RecipeBase.metadata.create_all(engine)
    session = Session(engine)
    recipe = Recipe(id=1)
    session.add_all([UserBefore(id=1, rated=[recipe]), UserAfter(id=1, rated=[recipe])])
    session.commit()
    # before
    session.delete(session.get(UserBefore, 1))
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> DELETE statement on table 'user_before_recipe' expected to delete 1 row(s); Only 0 were matched.
    session.rollback()
    # after
    session.delete(session.get(UserAfter, 1))
    session.commit()
    print("is there:", session.get(UserAfter, 1) is not None)
    #> is there: False
    session.close()


if __name__ == "__main__":
    main()
