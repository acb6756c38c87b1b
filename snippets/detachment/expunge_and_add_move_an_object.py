"""`expunge()` and `add()` can move an object together with its unflushed column changes.

The unflushed change of `name` goes with `ursula`: the second session writes it. The change of
`born` was flushed before, so the first session's rollback undoes it, though `ursula` goes on
showing it until the next commit.

`add()` raises if a loaded relative [is left in the first
session][snippets.detachment.move_needs_loaded_relatives_too], or if the second [holds the same
row][snippets.detachment.add_refuses_a_second_instance]. A rollback in the first [breaks a new
object][snippets.detachment.rollback_breaks_moved_object]. Move an object after the commit, or use
[`merge()`][snippets.merge.merge_from_another_session].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "move an object to another session"


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        ursula = first.get(Author, 1)
        ursula.born = 1930
        first.flush()
        ursula.name = "U. K. Le Guin"

        first.expunge(ursula)
        second.add(ursula)
        first.rollback()
        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1930

        second.commit()
        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1929


if __name__ == "__main__":
    main()
