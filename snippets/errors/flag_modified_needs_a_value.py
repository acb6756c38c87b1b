"""`flag_modified()` raises `InvalidRequestError` for an attribute that is not loaded.

It marks the present value for the next UPDATE. After the commit here the attribute is expired, and
there is none.

Read the attribute before you change the value in place, or assign a new value, which needs
no flag: `obj.data = {**obj.data, "key": 1}`. Otherwise [changes in place are not
seen][snippets.states.in_place_change_unseen].

SQLAlchemy's documentation:
[flag_modified()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.flag_modified).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import Author, new_library

LABEL = "`flag_modified()` after a commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
        try:
            flag_modified(ursula, "name")
        except InvalidRequestError as error:
            print(error)
            #> Can't flag attribute 'name' modified; it's not present in the object state

        print(ursula.name)
        #> Ursula
        flag_modified(ursula, "name")
        print(ursula in session.dirty)
        #> True


if __name__ == "__main__":
    main()
