"""The desk's export profiles in the sheet: chosen by name, kept under a name."""

from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.desk_rules import Option
from editor.domain.errors import CopydeskError
from editor.domain.export_order import ExportOrder
from editor.domain.export_profile import ExportProfile
from editor.exporters import exporter_of
from editor.exporters.options import as_words
from editor.ui import tasks
from editor.ui.open_story import OpenStory


class Profiles(QObject):
    """Those of the library, read when the sheet comes up.

    Attributes:
        known: In the order of the desk's file.
        chosen: The one that was chosen last; None without one.
    """

    changed = Signal()
    ordered = Signal(object)
    """Somebody chose one: carries the ``ExportOrder`` that it makes."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.known: tuple[ExportProfile, ...] = ()
        self.chosen: ExportProfile | None = None

    def read(self) -> None:
        """Read them beside the window."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            tasks.run_beside(newsroom.export_profiles.all, done=self._take, failed=self._tell)

    def choose(self, name: str, folder: Path) -> None:
        """Take a profile, or none.

        Args:
            name: Empty for none.
            folder: Where it goes if the profile names no destination.
        """
        newsroom = self._open_story.newsroom
        self.chosen = next((each for each in self.known if each.name == name), None)
        if self.chosen is None or newsroom is None:
            self.changed.emit()
            return
        to = None if self.chosen.destination else folder
        try:
            self.ordered.emit(newsroom.export_profiles.order(self.chosen, to))
        except CopydeskError as error:
            self._tell(error)

    def let_go(self) -> None:
        """It is another export than the profile's."""
        self.chosen = None
        self.changed.emit()

    def keep(self, name: str, order: ExportOrder) -> None:
        """Keep an order as the profile of that name; one that is there keeps when it is due."""
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        before = next((each for each in self.known if each.name == name), None)
        profile = ExportProfile(
            name,
            order.format,
            _others(order.format, order.options),
            order.pictures,
            str(order.to),
            order.is_zipped,
            order.has_checksums,
            before.on_status if before else (),
        )

        def kept(_: None) -> None:
            self.chosen = profile
            self.read()
            self._open_story.good_news.emit(f"The export profile “{name}” is kept.", "")

        put = partial(newsroom.export_profiles.put, profile)
        tasks.run_beside(put, done=kept, failed=self._tell)

    def _take(self, known: tuple[ExportProfile, ...]) -> None:
        self.known = known
        if self.chosen is not None:
            name = self.chosen.name
            self.chosen = next((each for each in known if each.name == name), None)
        self.changed.emit()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def _others(format: str, options: Any) -> dict[str, Option]:
    """The options that differ from the format's own."""
    own, words = exporter_of(format).options, as_words(options)
    values = {each.name: getattr(options, each.name) for each in fields(options)}
    return {
        name: value if isinstance(value, bool | int) else words[name]
        for name, value in values.items()
        if value != getattr(own, name)
    }
