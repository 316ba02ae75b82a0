"""What can be done in the window, by name and key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editor.settings import limits_of
from editor.ui.commands import Command
from editor.ui.importing import ask_for_files
from editor.ui.main_window import MainWindow
from editor.ui.photos.card import PICTURE_FILES

_ZOOM_STEP = 10


def window_commands(
    window: MainWindow,
    *,
    preview: Callable[[], object],
    export: Callable[[], object],
) -> tuple[Command, ...]:
    """The table of commands, in the order of the menu.

    Args:
        window: The window they act on.
        preview: Shows the story as readers will see it.
        export: Asks for a format and a folder, and exports.
    """
    story = window.open_story

    def is_open() -> bool:
        return story.is_open

    def tab(name: str) -> Callable[[], None]:
        return lambda: window.show_tab(name)

    def new_window() -> None:
        window.library.window_wanted.emit("")

    def theme(name: str) -> Callable[[], object]:
        return lambda: window.chosen.choose(theme=name)

    return (
        Command("story.new", "New story", lambda: _new_story(window), "Ctrl+N", "file-plus"),
        Command(
            "story.import",
            "Import…",
            lambda: ask_for_files(story, window),
            "Ctrl+O",
            "folder-open",
            lambda: story.newsroom is not None,
        ),
        Command("story.save", "Save now", story.save_now, "Ctrl+S", "save", is_open),
        Command(
            "story.photos",
            "Add photos…",
            lambda: add_photos(window),
            "Ctrl+Shift+O",
            "image-plus",
            is_open,
        ),
        Command("story.preview", "Preview", preview, "Ctrl+R", "eye", is_open),
        Command("story.check", "Check", tab("Checks"), "Ctrl+Shift+K", "list-checks", is_open),
        Command("story.export", "Export…", export, "Ctrl+E", "share", is_open),
        Command("view.stories", "Stories list", window.toggle_stories, "Ctrl+1", "panel-left"),
        Command("view.photos", "Photos", tab("Photos"), "Ctrl+8", "image"),
        Command("view.credits", "Credits", tab("Credits"), "Ctrl+3", "user-plus"),
        Command("view.checks", "Checks", tab("Checks"), "Ctrl+4", "list-checks"),
        Command("view.fields", "Fields", tab("Fields"), "Ctrl+5", "pencil"),
        Command("view.history", "History", tab("History"), "Ctrl+6", "history"),
        Command("view.notes", "Notes", tab("Notes"), "Ctrl+7", "message-square"),
        Command("view.panel", "Side panel", lambda: _toggle_panel(window), "Ctrl+\\"),
        Command("view.headline", "Headline", window.page.to_top, "Ctrl+Shift+H"),
        Command("view.focus", "Focus", window.toggle_focus_mode, "F11"),
        Command("view.full-screen", "Full screen", lambda: _full_screen(window), "Ctrl+Shift+F11"),
        Command("view.larger", "Larger text", lambda: _zoom(window, 1), "Ctrl+=", "zoom-in"),
        Command("view.smaller", "Smaller text", lambda: _zoom(window, -1), "Ctrl+-", "zoom-out"),
        Command("view.actual-size", "Text in its usual size", lambda: _zoom(window, 0), "Ctrl+0"),
        Command("theme.system", "Colours of the system", theme("system")),
        Command("theme.light", "Light", theme("light"), "", "sun"),
        Command("theme.dark", "Dark", theme("dark"), "", "moon"),
        Command("theme.high-contrast", "High contrast", theme("high-contrast")),
        Command("window.new", "New window", new_window, "Ctrl+Shift+N", "app-window"),
        Command("window.close", "Close the window", window.close, "Ctrl+W", "x"),
        Command("window.quit", "Quit", window.library.quit_wanted.emit, "Ctrl+Q"),
    )


def add_photos(window: MainWindow) -> None:
    """Choose photo files and give them to the story."""
    dialog = QFileDialog(window, "Add photos", "", PICTURE_FILES)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(
        lambda names: window.open_story.add_photos([Path(name) for name in names])
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _new_story(window: MainWindow) -> None:
    window.stories.show()
    window.stories.ask_slug()


def _toggle_panel(window: MainWindow) -> None:
    window.side_panel.setVisible(not window.side_panel.isVisible())


def _full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _zoom(window: MainWindow, steps: int) -> None:
    """Change the size of the text by steps of ten percent; none of them: back to 100."""
    now = window.chosen.settings.text_percent
    wanted = now + steps * _ZOOM_STEP if steps else 100
    least, most = limits_of("text_percent")
    window.chosen.choose(text_percent=max(least, min(most, wanted)))
