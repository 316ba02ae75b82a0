"""The places that the tests run at."""

import json
import os
from collections.abc import Iterator

import pytest

from tests.targets.wordpress.fake_server import fake_wordpress
from tests.targets.wordpress.fake_wordpress import PASSWORDS, FakeWordPress
from tests.targets.wordpress.places import Place

REAL = "COPYDESK_TEST_WORDPRESS"
"""Says where a real WordPress runs, as JSON: its address, its users and their passwords."""


@pytest.fixture
def fake() -> Iterator[FakeWordPress]:
    """The test site alone."""
    with fake_wordpress() as site:
        yield site


@pytest.fixture
def at_fake(fake: FakeWordPress) -> Place:
    return Place(fake.url, PASSWORDS, fake)


@pytest.fixture(params=["test site", "WordPress"])
def place(request: pytest.FixtureRequest) -> Place:
    """The test site, and a real WordPress as its check."""
    if request.param == "test site":
        found = request.getfixturevalue("at_fake")
        assert isinstance(found, Place)
        return found
    if not os.environ.get(REAL):
        pytest.skip(f"No WordPress: {REAL} would say where one runs, as JSON (url, users).")
    told = json.loads(os.environ[REAL])
    passwords = {name: user["app_password"] for name, user in told["users"].items()}
    return Place(told["url"], passwords)
