"""A child process: types into the real window, and writes down each word once it is typed."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from editor.ui.desk import Desk


def main(folder: Path, log: Path, first: int) -> None:
    """Type numbered words until somebody kills this process."""
    app = QApplication([])
    desk = Desk(folder, None, Settings(theme="light"))
    desk.show()
    surface = desk.window.page.surface
    surface.setFocus()
    number = first
    with log.open("a", encoding="ascii", buffering=1) as typed:

        def type_word() -> None:
            nonlocal number
            QTest.keyClicks(surface, f"w{number}. ")
            typed.write(f"{number} {time.time()}\n")
            number += 1

        timer = QTimer()
        timer.timeout.connect(type_word)
        timer.start(30)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
