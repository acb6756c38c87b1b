"""`delete()` marks the object, the flush deletes its row, and by default the commit detaches it.

After `delete()` the object is still persistent. The flush runs the DELETE, and then the
object is *deleted*: a rollback would [bring it
back][snippets.states.rollback_restores_old_objects]. The commit makes it detached,
unless the session has
[`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit].

More on it: [what `delete()` does][snippets.states.delete_marks_until_flush].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`delete()` marks first"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.commit()

        session.delete(walden)
        print("delete():", state_of(walden))
        #> delete(): persistent
        session.flush()
        print("flush():", state_of(walden))
        #> flush(): deleted
        session.commit()
        print("commit():", state_of(walden))
        #> commit(): detached


if __name__ == "__main__":
    main()
