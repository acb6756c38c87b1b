"""A GraphQL mutation has saved, and answers with an error instead of the object.

GraphQL reads the fields when the resolver has returned. By then the commit [has expired the
author][snippets.refresh.commit_expires_every_object], and the end of the block [has detached
her][snippets.detachment.close_detaches_all]. The row is saved: a client that tries again writes it
twice.
"""

import logging

import strawberry
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "GraphQL mutation: not bound to a Session"
REQUIRES = ("strawberry-graphql",)

SessionMaker = sessionmaker()


@strawberry.type(name="Author")
class AuthorType:
    id: int
    name: str


@strawberry.type
class Query:
    version: int = 1


@strawberry.type
class Mutation:
    @strawberry.mutation(graphql_type=AuthorType)
    def add_author(self, name: str) -> Author:
        with SessionMaker() as session:
            author = Author(name=name)
            session.add(author)
            session.commit()
            return author


def main() -> None:
    SessionMaker.configure(bind=served_library())
    logging.getLogger("strawberry.execution").disabled = True  # it logs errors as well
    schema = strawberry.Schema(Query, Mutation)
    answer = schema.execute_sync('mutation { addAuthor(name: "Mary") { id name } }')
    print(answer.data)
    #> None
    for error in answer.errors or []:
        print(error.message)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
