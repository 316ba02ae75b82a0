"""A format that is dropped in as one file is in the preview and in the export sheet."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from shutil import copytree

from tests.contracts.test_new_format import NEW_FORMAT, ROOT

ASK = """
from PySide6.QtWidgets import QApplication

from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.preview import preview
from editor.ui.export.pane import ExportPane
from editor.ui.open_story import OpenStory
from editor.ui.preview.pane import PreviewPane
from editor.ui.theme import load_theme
from editor.ui.thumbnails import Thumbnails

app = QApplication([])
story, theme = OpenStory(), load_theme("light")
panes = PreviewPane(story, Thumbnails(story), theme).head, ExportPane(story, theme)
for pane in panes:
    print(pane.formats.itemText(pane.formats.findData("headline-list")))
made = preview(Story(Article("1", "s", headline="Ferry")), "headline-list")
print(made.document.decode(), made.losses[0].message)
"""


def test_a_new_format_is_in_preview_sheet_and_loss_list(tmp_path: Path) -> None:
    for folder in ("editor", "resources"):
        ignore = lambda *_: {"__pycache__"}  # noqa: E731
        copytree(ROOT / folder, tmp_path / folder, ignore=ignore)
    new = tmp_path / "editor" / "exporters" / "headline_list.py"
    new.write_text(textwrap.dedent(NEW_FORMAT), encoding="utf-8")
    environment = os.environ | {
        "PYTHONPATH": str(tmp_path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    answer = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert answer.stdout.split("\n")[:3] == [
        *("Headline list", "Headline list", "Ferry Language: dropped.")
    ]
