"""What tests of several folders are given: PostgreSQL databases, and examples of hypothesis without a limit of time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from uuid import uuid4

import pytest
from hypothesis import settings

from tests.cluster import HOW_TO_HAVE_ONE, VARIABLE, cluster, server_programs

settings.register_profile("untimed", deadline=None)  # a test that fails where the machine is busy tells nothing
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server where databases may be made."""
    pytest.importorskip("psycopg", reason="no psycopg: pip install 'minutebook[postgresql]'")
    given, programs = os.environ.get(VARIABLE), server_programs()
    if given is None and programs is None:
        pytest.skip(HOW_TO_HAVE_ONE)
    with nullcontext(given) if given else cluster(programs) as url:
        yield url


@pytest.fixture(scope="session")
def new_database(server: str) -> Iterator[Callable[[], str]]:
    """Makes an empty database at each call and returns its URL.

    Its language is English, whose order of words is not that of code points, where the server can have it (PostgreSQL 15).
    """
    from sqlalchemy import create_engine, make_url

    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    made: list[str] = []

    def make() -> str:
        name = f"minutebook_test_{uuid4().hex}"
        with engine.connect() as connection:
            number = connection.exec_driver_sql("SHOW server_version_num").scalar_one()
            english = "LOCALE_PROVIDER icu ICU_LOCALE 'en-GB'" if int(number) >= 150000 else ""
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {english}")
        made.append(name)
        return make_url(server).set(database=name).render_as_string(hide_password=False)

    yield make
    with engine.connect() as connection:
        for name in made:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@pytest.fixture
def database(new_database: Callable[[], str]) -> str:
    """The URL of an empty PostgreSQL database."""
    return new_database()
