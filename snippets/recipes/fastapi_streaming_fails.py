"""The client reads 200 and the first lines, and then the stream breaks off.

The body is made line by line when the endpoint has returned and the status was sent. The end of the
`with` block [has detached the authors][snippets.detachment.close_detaches_all] by then: what was
loaded [can be read][snippets.detachment.detached_is_not_expired], and `books` was not.
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Streaming: 200, then it breaks off"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors")
def export() -> StreamingResponse:
    with SessionMaker() as session:
        authors = session.scalars(select(Author)).all()

    def lines() -> Iterator[str]:
        for author in authors:
            yield f"{author.name}\n"
            yield f"{len(author.books)} books\n"

    return StreamingResponse(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get("/authors")
        print(response.status_code, response.text.splitlines())
        #> 200 ['Ursula']
    try:
        TestClient(app).get("/authors")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
