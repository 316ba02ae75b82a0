"""A library in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "library")
    yield opened
    opened.close()
