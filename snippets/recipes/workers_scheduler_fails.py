"""A scheduled job shows the old value for as long as it runs, though the row has changed.

The job keeps an object, and with it its session, for as long as the program runs. [A loaded value
stays][snippets.states.query_keeps_loaded_values] until something expires it, as [a
commit][snippets.refresh.commit_expires_every_object] does by default. At REPEATABLE READ the
session would not even [see the new row][snippets.refresh.postgresql_isolation_decides].
"""

from queue import Queue

from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "A scheduled job sees old values"
REQUIRES = ("apscheduler",)

SessionMaker = sessionmaker()
seen: Queue[str] = Queue()


class Report:
    def __init__(self, author_id: int) -> None:
        self.session = SessionMaker()
        self.author = self.session.get_one(Author, author_id)

    def run(self) -> None:
        seen.put(self.author.name)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    report = Report(1)
    scheduler = BackgroundScheduler()
    scheduler.start()
    try:
        scheduler.add_job(report.run)
        print(seen.get(timeout=10))
        #> Ursula
        with SessionMaker.begin() as session:
            session.get_one(Author, 1).name = "Le Guin"
        scheduler.add_job(report.run)
        print(seen.get(timeout=10))
        #> Ursula
    finally:
        scheduler.shutdown()
    close_all_sessions()


if __name__ == "__main__":
    main()
