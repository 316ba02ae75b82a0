"""The window is killed in the middle of a caption: what is older than two seconds comes back."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.newsroom import Newsroom, open_newsroom
from editor.services.recovery import recover
from editor.settings import Settings
from tests.builders import jpeg

pytestmark = pytest.mark.window

ROOT = Path(__file__).resolve().parents[3]
TYPIST = Path(__file__).with_name("caption_typist.py")
PROMISE_S = 2.0
_TYPES_FOR_S = 4.3


@pytest.mark.parametrize("whom", ["library", "story"])
def test_a_kill_in_the_middle_of_a_caption_loses_nothing_older_than_two_seconds(
    newsroom: Newsroom, bridge: Article, tmp_path: Path, whom: str
) -> None:
    newsroom.photos.add("bridge-vote", [jpeg(tmp_path / "span.jpg")])
    log = tmp_path / "typed.txt"
    command = [sys.executable, str(TYPIST), str(newsroom.folder), str(log), whom]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not (log.exists() and "1 " in log.read_text(encoding="ascii")):
        assert child.poll() is None, child.stderr.read() if child.stderr else ""
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(_TYPES_FOR_S)
    killed_at = time.time()
    child.kill()
    child.communicate()

    words = (line.split() for line in log.read_text(encoding="ascii").splitlines())
    due = {f"w{number}." for number, at in words if float(at) < killed_at - PROMISE_S}
    with open_newsroom(newsroom.folder, Settings(name="Dana")) as opened:
        recover(opened.stories, opened.folder)
        story = opened.stories.story("bridge-vote")
    (figure,) = story.article.figures
    there = (story.caption_of(figure) or "").split()
    assert len(due) > 10
    assert due - set(there) == set()
    assert (figure.caption is not None) == (whom == "story")
