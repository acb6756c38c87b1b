"""In SQLAlchemy 2.1 `create_engine("postgresql://...")` imports `psycopg`, and fails without it.

The URL names no driver, so it is the default one of the release; in 2.0 it is
[`psycopg2`][snippets.corrections.postgresql_driver_before_21].

Name the driver in the URL, `postgresql+psycopg://`, and it is the same in 2.0 and 2.1.

The program sets `psycopg` to `None` in `sys.modules`, which makes its import fail as if
it were not installed.
"""

import sys
from unittest import mock

from sqlalchemy import create_engine, make_url

LABEL = "the driver of `postgresql://` since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    url = make_url("postgresql://username:password@localhost/mydatabase")
    print(url.get_dialect().driver)
    #> psycopg

    with mock.patch.dict(sys.modules, {"psycopg": None}):
        try:
            create_engine(url)
        except ModuleNotFoundError as error:
            print(error)
            #> import of psycopg halted; None in sys.modules


if __name__ == "__main__":
    main()
