"""Disks that are really full or read-only, under the real window."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings
from editor.storage.journal import journal_folders
from editor.ui import saving, tasks
from editor.ui.desk import Desk

pytestmark = pytest.mark.window

ROOT = Path(__file__).resolve().parents[3]
OpenDesk = Callable[[str | None], Desk]
SETTINGS = Settings(name="Dana", theme="light")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 300)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    folder = tmp_path / "small"
    folder.mkdir()
    command = [str(mount), "-t", "tmpfs", "-o", "size=8m", "none", str(folder)]
    if not (mount and umount) or subprocess.run(command, check=False).returncode:
        pytest.skip("a full disk needs a small one, and nothing can be mounted here")
    yield folder
    subprocess.run([str(umount), "--lazy", str(folder)], check=True)


@pytest.fixture
def newsroom(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Newsroom]:
    """The library, on the small disk if the test asks for one."""
    at = tmp_path
    if "small_disk" in request.fixturenames:
        at = request.getfixturevalue("small_disk")
    with open_newsroom(at / "library", SETTINGS) as opened:
        yield opened


def _fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def test_on_a_disk_that_is_full_the_words_wait_in_a_journal_on_another(
    qtbot: QtBot, small_disk: Path, open_desk: OpenDesk, newsroom: Newsroom, bridge: Article
) -> None:
    desk = open_desk("bridge-vote")
    if desk.open_story.newsroom is None:
        desk.open_library()
    tasks.finish()
    filler = _fill(small_disk)
    # More than the library's write-ahead log has room for from earlier saves.
    text = "".join(f"Word{number} " for number in range(20_000))
    desk.window.page.surface.insertPlainText(text)
    QTest.keyClicks(desk.window.page.surface, "Full. ")
    qtbot.waitUntil(lambda: desk.open_story.save_state.startswith("Not saved"), timeout=9_000)
    desk.journalling.keep_now()
    qtbot.waitUntil(lambda: "and in the journal" in desk.open_story.save_state, timeout=9_000)

    assert "the disk is full" in desk.open_story.save_state
    assert "the disk is full" in desk.window.banner.message.text()
    assert desk.window.page.surface.text() == text + "Full. " + bridge.body
    elsewhere = journal_folders(newsroom.folder)[1]
    assert not elsewhere.is_relative_to(small_disk)
    assert len([*elsewhere.glob("*.journal")]) == 1

    filler.unlink()
    qtbot.waitUntil(lambda: desk.open_story.save_state.startswith("Saved · "), timeout=9_000)
    assert newsroom.stories.get(bridge.id).body == text + "Full. " + bridge.body
    qtbot.waitUntil(lambda: not [*elsewhere.glob("*.journal")], timeout=9_000)
    assert newsroom.store.faults() == ()


def test_a_process_whose_files_may_not_grow_keeps_the_words_and_saves_them_later(
    newsroom: Newsroom, bridge: Article
) -> None:
    if sys.platform == "win32":
        pytest.skip("the size of files is not limited here (RLIMIT_FSIZE)")
    newsroom.close()
    child = Path(__file__).with_name("hemmed_in.py")
    done = subprocess.run(
        [sys.executable, str(child), str(newsroom.folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["state"].endswith("Your words are in memory and in the journal.")
    assert said["header"] == said["state"]
    assert said["banner"].startswith(said["state"])
    assert "Restore" not in said["banner"]  # nothing is damaged
    assert said["body"] == "Hemmed in. " + bridge.body
    assert said["journals"] == 1
    assert said["after"].startswith("Saved")
    with open_newsroom(newsroom.folder, SETTINGS) as opened:
        assert opened.stories.get(bridge.id).body == "Hemmed in. " + bridge.body


def test_a_folder_that_may_not_be_written_opens_when_it_may(
    qtbot: QtBot,
    open_desk: OpenDesk,
    newsroom: Newsroom,
    bridge: Article,
) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("chmod doesn't bind this user, who is an administrator or on Windows")
    newsroom.close()
    newsroom.folder.chmod(0o555)
    try:
        desk = open_desk(None)
        assert "can't be written" in desk.window.banner.message.text()
    finally:
        newsroom.folder.chmod(0o755)
    qtbot.waitUntil(lambda: desk.open_story.newsroom is not None, timeout=15_000)
