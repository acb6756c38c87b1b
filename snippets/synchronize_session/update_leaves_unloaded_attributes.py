"""An ORM UPDATE sets loaded attributes; an expired or deferred one loads the new value when read.

It stays unloaded, and its next read is a SELECT, which brings the new value. One that was never set
does not load: on the new object, flushed and not loaded since, it [reads as
`None`][snippets.states.unset_attribute_reads_none], after the UPDATE too. Refresh the object:
`session.refresh(nnedi)`.

Where WHERE itself needs an unloaded attribute, `'evaluate'` [may be
wrong][snippets.synchronize_session.unloaded_criterion_counts_as_match].
"""

from sqlalchemy import update
from sqlalchemy.orm import Session, defer

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "unloaded and expired attributes"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[defer(Author.name)])
        octavia = session.get(Author, 2)
        session.expire(octavia, ["name"])
        sql.clear()
        session.execute(update(Author).where(Author.id > 0).values(name="X"))
        print("name" in vars(ursula), "name" in vars(octavia), sql_of(sql))
        #> False False UPDATE
        print(ursula.name, octavia.name, sql_of(sql))
        #> X X SELECT SELECT

        nnedi = Author(name="Nnedi")  # born is not set
        session.add(nnedi)
        named = update(Author).where(Author.name == "Nnedi")
        session.execute(named.values(born=1974))
        print(nnedi.born)
        #> None
        session.refresh(nnedi)
        print(nnedi.born)
        #> 1974


if __name__ == "__main__":
    main()
