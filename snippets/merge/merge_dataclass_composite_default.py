"""In 2.1 too, `merge()` of a mapped dataclass copies the unset `default` of a composite.

The constructor no longer sets the `default` of [a
column][snippets.merge.merge_dataclass_defaults_since_21], but still that of a `composite()`, and
with it the columns behind. `merge()` takes these for values, and resets the row.

Map the composite with `init=False` and without `default`, or [change the loaded
object][snippets.merge.update_only_given_fields].
"""

import dataclasses
from typing import Optional

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    composite,
    mapped_column,
)

from snippets.library import new_library

LABEL = "Dataclasses: a composite's default"
REQUIRES = ("sqlalchemy>=2.1",)


class OwnBase(MappedAsDataclass, DeclarativeBase):
    pass


@dataclasses.dataclass
class Size:
    width: int
    height: int


class Poster(OwnBase):
    __tablename__ = "merge_poster"

    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[Optional[int]] = mapped_column(init=False)
    height: Mapped[Optional[int]] = mapped_column(init=False)
    size: Mapped[Optional[Size]] = composite("width", "height", default=None)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Poster(id=1, size=Size(2, 3)))
        session.commit()
        given = Poster(id=1)
        print("set:", *sorted(name for name in vars(given) if name[0] != "_"))
        #> set: height id size width
        merged = session.merge(given)
        session.commit()
        print(merged.width, merged.height)
        #> None None


if __name__ == "__main__":
    main()
