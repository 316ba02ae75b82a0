"""The language of the story in the status bar, and the menu that changes it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from editor.ui.chosen import Chosen
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.spelling_desk import SpellingDesk

_FILES = "Hunspell dictionaries (*.aff *.dic *.oxt *.xpi *.zip);;All files (*)"
_COUNTRIES = {"US": "US", "GB": "UK"}


def language_name(tag: str) -> str:
    """A language as people call it: ``English (UK)``; the tag itself if nobody knows it."""
    locale = QLocale(tag.replace("-", "_"))
    region = tag.partition("-")[2]
    if locale.language() == QLocale.Language.C:
        return tag
    name = QLocale.languageToString(locale.language())
    if not region:
        return name
    country = _COUNTRIES.get(region.upper()) or QLocale.territoryToString(locale.territory())
    return f"{name} ({country})" if country else name


class LanguageMenu(QObject):
    """Shows the story's language on a button, and offers the languages that can be checked."""

    def __init__(
        self, button: QPushButton, spelling: StorySpelling, chosen: Chosen, window: QWidget
    ) -> None:
        super().__init__(window)
        self._button = button
        self._spelling = spelling
        self._chosen = chosen
        self._window = window
        self.menu = QMenu(button)
        self.menu.setAccessibleName("Language of the story")
        self.menu.aboutToShow.connect(self.fill)
        button.setMenu(self.menu)
        spelling.language_changed.connect(self.show_language)
        self.show_language()

    def show_language(self) -> None:
        """Say the language, or that nobody can check it."""
        spelling = self._spelling
        name = language_name(spelling.language)
        missing = spelling.lacks_dictionary
        self._button.setText(f"No dictionary for {name}" if missing else name)
        self._button.setAccessibleName(f"Language: {self._button.text()}")
        self._button.setToolTip(_tip(spelling))
        self._button.setVisible(spelling.open_story.is_open)

    def fill(self) -> None:
        """Offer what there is now."""
        self.menu.clear()
        spelling = self._spelling
        there = set(spelling.desk.dictionaries or ())
        group = QActionGroup(self.menu)
        for tag in sorted(there | {spelling.language}, key=language_name):
            action = self.menu.addAction(language_name(tag))
            action.setCheckable(True)
            action.setChecked(tag == spelling.language)
            action.triggered.connect(partial(self._choose, tag))
            group.addAction(action)
        self.menu.addSeparator()
        add = self.menu.addAction("Add a dictionary…")
        add.triggered.connect(lambda: ask_for_dictionary(spelling.desk, self._window))
        check = self.menu.addAction("Check spelling")
        check.setCheckable(True)
        check.setChecked(self._chosen.settings.spelling)
        check.triggered.connect(lambda on: self._chosen.choose(spelling=on))

    def _choose(self, tag: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self._spelling.open_story.edit(language=tag)


def ask_for_dictionary(desk: SpellingDesk, window: QWidget) -> None:
    """Choose the files of a dictionary and add it."""
    dialog = QFileDialog(window, "Add a dictionary", "", _FILES)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    add: Callable[[list[str]], None] = lambda names: desk.add_dictionaries(  # noqa: E731
        [Path(name) for name in names]
    )
    dialog.filesSelected.connect(add)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _tip(spelling: StorySpelling) -> str:
    if spelling.dictionary is None:
        return "Add a dictionary, or choose another language"
    if spelling.dictionary == spelling.language:
        return "Language of the story"
    return f"Checked as {language_name(spelling.dictionary)}"
