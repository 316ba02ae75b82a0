"""What holds for every test: no window on the screen, no network, nobody's own files."""

import importlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# How long an example takes says more of the machine than of the program.
# What judges a change (`.ci/run`) tries the same examples each time, so that a change isn't refused
# for what chance found in another place; whoever runs the tests by hand looks for new ones.
settings.register_profile(
    "copydesk", deadline=None, derandomize=bool(os.environ.get("COPYDESK_SAME_EXAMPLES"))
)
settings.load_profile("copydesk")


def _why_no_window() -> str:
    """Why Qt's widgets can't be used here; empty if they can."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return f"window tests need Qt, and it can't be loaded here: {error}"
    return ""


_NO_WINDOW = _why_no_window()


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Without Qt, pytest-qt can't start; this is the last moment to take it out."""
    if _NO_WINDOW:
        pluginmanager.unregister(name="pytest-qt")


def pytest_configure() -> None:
    """Where window tests are required, as in CI, a skip of them is a failure."""
    if _NO_WINDOW and os.environ.get("COPYDESK_WINDOW_TESTS") == "required":
        pytest.exit(_NO_WINDOW, returncode=1)


class _WindowTests(pytest.File):
    """Stands for the folder of tests that need Qt: as a folder its conftest would be imported."""

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Skip it aloud."""
        pytest.skip(_NO_WINDOW, allow_module_level=True)


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Skip the folder of window tests, where there is no Qt."""
    if _NO_WINDOW and path == Path(__file__).parent / "ui":
        folder: pytest.File = _WindowTests.from_parent(parent, path=path)
        return folder
    return None


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only loopback answers; any other connection fails the test that asks for it."""
    connect = socket.socket.connect

    def connect_nearby(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"
        if host not in {"localhost", "::1"} and not str(host).startswith("127."):
            pytest.fail(f"the test asked for a connection to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_nearby)


@pytest.fixture(autouse=True)
def _nobodys_files(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Home, settings, caches and library of a person who never used Copydesk."""
    home = tmp_path_factory.mktemp("home")
    for variable in (
        "HOME",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
    ):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("COPYDESK_LIBRARY", str(home / "library"))
    # Nor anybody's keyring; a test that needs one brings its own.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
