"""The resolver makes the GraphQL type of the object while the session is open.

A mapped object can be returned if all that the query may ask for is loaded:
`session.refresh(author)` after the commit loads the columns, `session.refresh(author, ["books"])`
the relationship. `expire_on_commit=False` [keeps what was
loaded][snippets.detachment.expire_on_commit_false_keeps_loaded].
"""

import logging

import strawberry
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

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
    @strawberry.mutation
    def add_author(self, name: str) -> AuthorType:
        with SessionMaker() as session:
            author = Author(name=name)
            session.add(author)
            session.commit()
            return AuthorType(id=author.id, name=author.name)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    logging.getLogger("strawberry.execution").disabled = True  # it logs errors as well
    schema = strawberry.Schema(Query, Mutation)
    answer = schema.execute_sync('mutation { addAuthor(name: "Mary") { id name } }')
    print(answer.data)
    #> {'addAuthor': {'id': 3, 'name': 'Mary'}}
    for error in answer.errors or []:
        print(error.message)


if __name__ == "__main__":
    main()
