"""Each run opens a session, and keeps the key from run to run.

So each run has a connection only as long as it works, and a run that fails spoils no other.
"""

from queue import Queue

from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("apscheduler",)

SessionMaker = sessionmaker()
seen: Queue[str] = Queue()


class Report:
    def __init__(self, author_id: int) -> None:
        self.author_id = author_id

    def run(self) -> None:
        with SessionMaker() as session:
            seen.put(session.get_one(Author, self.author_id).name)


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
        #> Le Guin
    finally:
        scheduler.shutdown()
    close_all_sessions()


if __name__ == "__main__":
    main()
