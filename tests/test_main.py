"""The way in: a window without loading the command line, a command without loading Qt."""

from pathlib import Path

import pytest

from editor.__main__ import window_request


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([], (Path("mine"), None)),
        (["open"], (Path("mine"), None)),
        (["open", "bridge-vote"], (Path("mine"), "bridge-vote")),
        (["--library", "here", "open"], (Path("here"), None)),
        (["--library=here"], (Path("here"), None)),
        (["open", "--help"], None),
        (["open", "one", "two"], None),
        (["list"], None),
        (["--library"], None),
    ],
)
def test_only_a_plain_wish_for_the_window_skips_the_command_line(
    line: list[str], expected: tuple[Path, str | None] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_LIBRARY", "mine")
    assert window_request(line) == expected


def test_the_window_finds_the_home_folder_behind_a_tilde() -> None:
    assert window_request(["--library=~/here"]) == (Path.home() / "here", None)
    assert window_request(["--library", "~/here"]) == (Path.home() / "here", None)
