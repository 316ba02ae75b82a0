"""A child process: types a caption in the real window, and writes down each word once typed."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from editor.ui import tasks
from editor.ui.captions.desk import CaptionDesk
from editor.ui.desk import Desk


def main(folder: Path, log: Path, whom: str) -> None:
    """Type numbered words into the first photo's caption until somebody kills this process."""
    app = QApplication([])
    desk = Desk(folder, None, Settings(theme="light"))
    desk.show()
    desk.open_library()
    tasks.finish()
    captions = desk.window.findChild(CaptionDesk)
    assert captions is not None
    desk.window.actions_by_id["view.captions"].trigger()
    captions.begin()
    captions.session.caption_for(story=whom == "story")
    box = captions.form.rows["caption"].input
    number = 1
    with log.open("a", encoding="ascii", buffering=1) as typed:

        def type_word() -> None:
            nonlocal number
            QTest.keyClicks(box, f"w{number}. ")
            typed.write(f"{number} {time.time()}\n")
            number += 1

        timer = QTimer()
        timer.timeout.connect(type_word)
        timer.start(30)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
