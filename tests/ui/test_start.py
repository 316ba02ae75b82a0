"""The start: what is loaded before the first paint, and what a second start does."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.storage.snapshot import Snapshot, write_snapshot
from editor.ui.session import Session, read_sessions, write_sessions
from editor.ui.single_instance import SingleInstance

pytestmark = pytest.mark.window

_ROOT = Path(__file__).resolve().parents[2]
_HEAVY = (
    "sqlalchemy",
    "alembic",
    "PIL",
    "lxml",
    "jinja2",
    "markdown",
    "nh3",
    "yaml",
    "click",
    "rich",
    "hunspell",
    "rapidfuzz",
    "turbohtml",
    "mammoth",
    "regex",
    "subprocess",
    "concurrent.futures.thread",
    "PySide6.QtNetwork",
    "c2pa",
    "cryptography",
    "keyring",
    "harper",
)
_FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from editor.settings import Settings
from editor.ui import start
from editor.ui.desk import Desk
desk = Desk(Path(sys.argv[1]), None, Settings(theme="light"))
desk.show()
app.processEvents()
assert desk.window.page.surface.text() == "The words."
print(*[name for name in sys.argv[2:] if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(
    newsroom: Newsroom, bridge: Article
) -> None:
    article = Article(id="1", slug="a", body="The words.", version=1)
    write_snapshot(newsroom.folder, Snapshot(article, {}, newsroom.stories.listings()))
    command = [sys.executable, "-c", _FIRST_PAINT, str(newsroom.folder), *_HEAVY]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_a_second_start_hands_its_slug_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    asked: list[str] = []
    first.asked.connect(asked.append)
    assert first.is_first()
    first.listen()

    assert not second.is_first()
    assert second.pass_on("bridge-vote")
    qtbot.waitUntil(lambda: asked == ["bridge-vote"], timeout=3_000)
    first.close()


def test_after_the_first_is_closed_the_next_start_is_the_first(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    first.close()

    assert second.is_first()
    second.close()


def test_libraries_in_two_folders_have_two_windows(tmp_path: Path) -> None:
    one, two = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "two")
    assert one.is_first()
    assert two.is_first()
    one.close()
    two.close()


def test_a_session_comes_back(tmp_path: Path) -> None:
    front = Session(geometry="AAAA", list_shown=False, tab=2, story="1", caret=70, scroll=3)
    sessions = (front, Session(story="2", beside="PreviewPane"))
    write_sessions(tmp_path, sessions)

    assert read_sessions(tmp_path) == sessions


def test_a_session_of_the_first_version_comes_back(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"geometry": "AAAA", "tab": 2}', encoding="utf-8")

    assert read_sessions(tmp_path) == (Session(geometry="AAAA", tab=2),)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"tab": "two", "geometry": 7, "caret": -3}', '{"windows": 7}', "\x00"],
)
def test_a_damaged_session_is_the_first_session(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.json").write_text(text, encoding="utf-8")

    assert read_sessions(tmp_path) == (Session(),)
