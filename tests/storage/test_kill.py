"""A process that is killed at any moment loses nothing that it said it had saved."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from editor.domain.article import Article
from editor.domain.identity import new_id
from editor.storage.store import Store

SAVER = Path(__file__).with_name("saver.py")
ROOT = SAVER.parents[2]


def killed_after(folder: Path, delay_s: float) -> int:
    """Let a child save for a while, kill it; the last version that it printed."""
    child = subprocess.Popen(
        [sys.executable, str(SAVER), str(folder)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(delay_s)
    child.kill()
    rest = child.stdout.read()
    child.stdout.close()
    child.wait()
    complete = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return int(complete[-1])


def test_a_killed_process_leaves_the_last_save_it_told_of(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    with store.write() as shelf:
        shelf.articles.add(Article(new_id(), "porto"), 1, datetime.now(UTC))
    store.close()
    random = Random(20261123)
    for _ in range(5):
        told = killed_after(tmp_path, random.uniform(0.0, 0.05))
        store = Store.open(tmp_path)
        with store.read() as shelf:
            article = shelf.articles.get("porto")
            # It may have committed once more and been killed before it could say so.
            assert told <= article.version <= told + 1
            assert article.body.startswith(f"Save {article.version}.")
            assert shelf.revisions.of(article.id)[0].article == article
            assert [hit.listing.version for hit in shelf.search.find(f"save {article.version}")]
        store.close()
    store = Store.open(tmp_path)
    store.backup(tmp_path / "whole.db")
    store.close()
    Store.restore(tmp_path, tmp_path / "whole.db")  # checks the integrity of the whole file
