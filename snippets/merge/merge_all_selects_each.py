"""Since 2.1, `merge_all()` merges a list of objects, and emits a SELECT for each as `merge()` does.

`session.merge_all(objects)` merges one after the other, and returns the merged objects in the order
given. To save the SELECTs, [load the rows before][snippets.merge.merge_after_preload]. Unlike a
loop of `merge()`, it [does not flush in between][snippets.merge.merge_all_same_new_key].

Added in 2.1, [#11776](https://github.com/sqlalchemy/sqlalchemy/issues/11776). In 2.0 write a loop
of `merge()`.

SQLAlchemy's documentation: [Session.merge_all()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge_all).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`merge_all()`, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    given = [Author(id=2, born=1948), Author(id=1, born=1930)]
    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge_all(given)
        print(sql_of(sql))
        #> SELECT SELECT
        print([author.name for author in merged])
        #> ['Octavia', 'Ursula']
        session.commit()
        print(sql_of(sql))
        #> UPDATE


if __name__ == "__main__":
    main()
