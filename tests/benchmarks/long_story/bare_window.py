"""The least that types: a window with a QPlainTextEdit, on the file that is named to it."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setWindowTitle("a bare window")
text = QPlainTextEdit(window)
if len(sys.argv) > 1:
    text.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.setCentralWidget(text)
window.resize(1440, 900)
window.show()
text.setFocus()
sys.exit(app.exec())
