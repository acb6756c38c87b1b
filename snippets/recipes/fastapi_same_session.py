"""One dependency gives one session a request, unless its scope or `use_cache` differs.

FastAPI keeps the value of a dependency for the rest of the request, by the function and by its
scope: write `Depends(get_session)` once, in an alias.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker

from snippets.serving import served_library

LABEL = "Is it the same session?"
REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
EarlySessionDep = Annotated[Session, Depends(get_session, scope="function")]
OwnSessionDep = Annotated[Session, Depends(get_session, use_cache=False)]


@app.get("/")
def compare(
    one: SessionDep, two: SessionDep, early: EarlySessionDep, own: OwnSessionDep
) -> dict[str, bool]:
    return {"two": two is one, "early": early is one, "own": own is one}


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        print(client.get("/").json())
        #> {'two': True, 'early': False, 'own': False}


if __name__ == "__main__":
    main()
