"""A child process: types more than its files may grow by (RLIMIT_FSIZE), then may again."""

import json
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from editor.storage.journal import journal_folders
from editor.ui import saving
from editor.ui.desk import Desk

LIMIT_OCTETS = 24_000  # a journal of a short story is smaller, a save isn't


def main(folder: Path) -> None:
    """Say as JSON how things stood while nothing could grow, and afterwards."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # or the system would end the process
    saving.TRY_AGAIN_MS = 300
    app = QApplication([])
    desk = Desk(folder, None, Settings(theme="light"))
    desk.show()
    if desk.open_story.newsroom is None:
        desk.open_library()
    QTest.qWait(300)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_OCTETS, most))
    QTest.keyClicks(desk.window.page.surface, "Hemmed in. ")
    _wait(lambda: desk.open_story.save_state.startswith("Not saved"))
    segments = [each for at in journal_folders(folder) for each in at.glob("*.journal")]
    during = {
        "state": desk.open_story.save_state,
        "header": desk.window.header.save_state.toolTip(),
        "banner": desk.window.banner.message.text(),
        "body": desk.open_story.article.body,
        "journals": len(segments),
    }
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    _wait(lambda: desk.open_story.save_state.startswith("Saved"))
    sys.stdout.write(json.dumps(during | {"after": desk.open_story.save_state}))
    desk.window.close()
    desk.close()
    app.quit()


def _wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not until():
        assert time.monotonic() < deadline
        QTest.qWait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
