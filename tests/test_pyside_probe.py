"""PySide6 6.12 drops references on CPython 3.11 and aborts after some 5,000 calls (PYSIDE-3474)."""

import subprocess
import sys

_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
"""


def test_qt_survives_twenty_thousand_calls_on_this_python() -> None:
    subprocess.run([sys.executable, "-c", _CALLS], check=True)
