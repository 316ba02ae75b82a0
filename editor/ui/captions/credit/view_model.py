"""The state behind the chips of the credit line. No widgets."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.contributor import Contributor
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import credit_line_text
from editor.domain.credit_settling import Known, doubtful_names, settled, unread_words
from editor.domain.errors import CopydeskError
from editor.domain.names import fold
from editor.domain.sign_off import typed_credit
from editor.ui import tasks
from editor.ui.captions.credit.parts import (
    FLAGS,
    NAMES,
    Part,
    PartKind,
    moved,
    parts_of,
    place_of,
    switched,
    with_name,
    without,
)
from editor.ui.captions.session import CaptionSession

_NOBODY = CreditLine()


class CreditModel(QObject):
    """The credit of the selected photos: read, settled by who the newsroom knows, and changed.

    What somebody settles by hand is entered into the contributor directory: the next sign-off
    with that name is certain.
    """

    changed = Signal()

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: Known = {}
        self._vouched: set[str] = set()
        self.credit = _NOBODY
        self.is_mixed = False
        """The selected photos have different credits."""
        self.is_file = False
        """It is a file photo: in the story, or by its own sign-off for the library."""
        self.parts: tuple[Part, ...] = ()
        self.printed = ""
        """As readers see it; empty if nobody is named."""
        story = session.open_story
        story.library_opened.connect(self.ask_directory)
        story.edited.connect(self._hear)
        session.selection_changed.connect(self._selected)
        for signal in (session.photos_changed, session.whom_changed, session.changed):
            signal.connect(self._read)
        self._selected()

    @property
    def doubts(self) -> int:
        """How many parts somebody has to look at."""
        return sum(part.is_doubtful for part in self.parts)

    def ask_directory(self) -> None:
        """Ask who the newsroom knows."""
        newsroom = self._session.open_story.newsroom
        if newsroom is not None:
            tasks.run(newsroom.contributors.known, done=self._know, failed=self._tell)

    def take(self, text: str) -> None:
        """A sign-off was typed or pasted, on its own or at the end of a whole caption."""
        words = " ".join(text.split())
        if words:
            self._write(settled(typed_credit(words), self._known))

    def add(self, text: str) -> None:
        """A name was typed: a person's, unless it is an organisation that the newsroom knows.

        What has the signs of a sign-off is one, and takes the place of what was there.
        """
        words = " ".join(text.split())
        if "/" in words or " via " in words or self.credit.is_empty:
            self.take(words)
        elif words:
            known = self._known.get(fold(words))
            is_house = known is not None and known.is_organisation
            kind = PartKind.ORGANISATION if is_house else PartKind.CREATOR
            self._vouch(words, kind)
            self._write(with_name(self.credit, kind, words))

    def settle(self) -> None:
        """Keep what the directory settled; typing doesn't wait for it."""
        session = self._session
        value = session.value("credit")
        own = {
            None if photo is None else photo.credit
            for photo in map(session.photo, session.selected)
        }
        if isinstance(value, CreditLine) and own == {value} and self.credit != value:
            self._write(self.credit)

    def become(self, part: Part, kind: PartKind) -> None:
        """Somebody says what a part is: that settles it."""
        if part.kind in FLAGS or kind not in NAMES:
            return
        self._vouch(part.text, kind)
        at = place_of(self.credit, part) if part.kind is kind else None
        self._write(with_name(without(self.credit, part), kind, part.text, at), read=part)

    def confirm(self, part: Part) -> None:
        """A doubtful part is right as it is."""
        if not part.is_doubtful:
            return
        if part.kind is PartKind.FILE:
            self._session.apply({"is_file": True})
        elif part.kind is PartKind.UNREAD:
            self._write(self.credit, read=part)
        else:
            self._vouch(part.text, part.kind)
            self._write(self.credit)

    def rename(self, part: Part, name: str) -> None:
        """Another name stands there; none takes it out."""
        words = " ".join(name.split())
        if part.kind in FLAGS or words == part.text:
            return
        if not words:
            self.remove(part)
            return
        kind = PartKind.CREATOR if part.kind is PartKind.UNREAD else part.kind
        self._vouch(words, kind)
        at = place_of(self.credit, part)
        self._write(with_name(without(self.credit, part), kind, words, at), read=part)

    def remove(self, part: Part) -> None:
        """Take a part out."""
        if part.kind is PartKind.FILE:
            self.switch(PartKind.FILE, is_on=False)
        else:
            self._write(without(self.credit, part), read=part)

    def move(self, part: Part, step: int) -> None:
        """Print a name so many places further among its kind."""
        self._write(moved(self.credit, part, step))

    def switch(self, flag: PartKind, *, is_on: bool | None = None) -> None:
        """Say that it is a pool photo, handed out or a file photo, or take it back."""
        if flag is PartKind.FILE:
            wanted = not self.is_file if is_on is None else is_on
            self._switch_file(is_on=wanted)
        else:
            self._write(switched(self.credit, flag))

    def _switch_file(self, *, is_on: bool) -> None:
        """In a story its use of the photo says so; nothing may say File where it doesn't."""
        credit = replace(self.credit, file=is_on)
        if self._session.figure is None:
            self._write(credit)
        elif is_on or not self.credit.file:
            self._session.apply({"is_file": is_on})
        else:
            self._session.apply({"is_file": False, "credit": credit}, name="FILE")

    def _write(self, credit: CreditLine, read: Part | None = None) -> None:
        """Write it into the selected photos, in one step that can be undone."""
        if not self._session.selected:
            return
        is_read = read is not None and read.kind is PartKind.UNREAD
        is_uncertain = credit.uncertain and bool(
            self._doubtful(credit) or (unread_words(credit) and not is_read)
        )
        changes: dict[str, Any] = {"credit": replace(credit, uncertain=is_uncertain)}
        if credit.file and not self.credit.file and self._session.figure is not None:
            changes["is_file"] = True
        self._session.apply(changes, name="credit line")

    def _vouch(self, name: str, kind: PartKind) -> None:
        """Somebody said what that name is: the newsroom knows it from now on."""
        self._vouched.add(fold(name))
        newsroom = self._session.open_story.newsroom
        if newsroom is None or kind is PartKind.DISTRIBUTOR or fold(name) in self._known:
            return
        enter = partial(
            newsroom.contributors.add, name, is_organisation=kind is PartKind.ORGANISATION
        )
        tasks.run(enter, done=self._entered, failed=self._tell)

    def _entered(self, _: Contributor) -> None:
        self.ask_directory()

    def _know(self, known: Known) -> None:
        if known != self._known:
            self._known = known
            self._read()

    def _selected(self) -> None:
        """Other photos: what was said of a name here is in the directory by now."""
        self._vouched = set()
        self._read()
        if self.credit.uncertain:
            self.ask_directory()

    def _hear(self, path: str) -> None:
        if path in {"photos", "figures"}:
            self._read()

    def _read(self, *_: object) -> None:
        value = self._session.value("credit")
        self.is_mixed = value is not None and not isinstance(value, CreditLine)
        self.credit = settled(value, self._known) if isinstance(value, CreditLine) else _NOBODY
        figure = self._session.figure
        self.is_file = self.credit.file if figure is None else figure.is_file
        unread = unread_words(self.credit) if self.credit.uncertain else ""
        parts = parts_of(self.credit, self._doubtful(self.credit), unread)
        if (self.credit.file or self.is_file) and not self.credit.is_empty:
            parts = (*parts, Part(PartKind.FILE, "File", not self.is_file))
        self.parts = parts
        style = self._session.open_story.resolved_fields.credit_style
        self.printed = credit_line_text(replace(self.credit, file=self.is_file), style)
        self.changed.emit()

    def _doubtful(self, credit: CreditLine) -> tuple[str, ...]:
        names = doubtful_names(credit, self._known)
        return tuple(each for each in names if fold(each) not in self._vouched)

    def _tell(self, error: CopydeskError) -> None:
        self._session.open_story.banner.emit(error.message, error.hint)
