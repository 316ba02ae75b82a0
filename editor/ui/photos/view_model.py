"""The state behind the Photos panel: one value a figure, and what can be done with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.caption_text import caption_text
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.errors import CopydeskError
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.sign_off import typed_credit
from editor.domain.story import Story
from editor.domain.taken_apart import taken_apart
from editor.markup.figures import figure_line, figure_names
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.keeping import Kept

ALT_LIMIT = 125
ALT_MOST = 250
CAPTION_LIMIT = 2000
_HEARD = {"figures", "photos", "body"}


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as its card shows it.

    Attributes:
        number: Its place in the story, from 1.
        digest: Its photo, None while the picture is missing.
        printed_caption: The caption with its FILE prefix, as readers see it.
        alt: None if nobody wrote one, ``""`` if the picture is decorative.
        credit_text: The credit line as printed, with brackets; empty if there is none.
        parts: The credit line taken apart: what, and which part it is.
        is_placed: The text has its line.
    """

    name: str
    number: int
    digest: str | None
    caption: str
    printed_caption: str
    alt: str | None
    crop: Crop
    is_file: bool
    is_lead: bool
    credit_text: str
    parts: tuple[tuple[str, str], ...]
    is_uncertain: bool
    is_placed: bool


_MadeOf = tuple[Figure, Photo | None, str, int, bool, bool]
"""What a shown figure depends on; the same objects are compared in no time."""


class PhotosViewModel(QObject):
    """The open story's figures."""

    changed = Signal()
    """Other figures, or another order: the cards have to be made anew."""
    refreshed = Signal()
    """The same figures say something else."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.figures: tuple[ShownFigure, ...] = ()
        self._made: dict[str, tuple[_MadeOf, ShownFigure]] = {}
        open_story.replaced.connect(self._read)
        open_story.edited.connect(self._hear)
        self._read()

    @property
    def is_open(self) -> bool:
        """Whether there is a story to give photos to."""
        return self._open_story.is_open

    def set_caption(self, name: str, text: str) -> None:
        """Write the caption of this story."""
        self._open_story.edit_figure(name, caption=text)

    def take_caption_apart(self, name: str) -> None:
        """A pasted wire caption brings FILE prefix and sign-off: give each its own field."""
        figure = self._figure(name)
        if figure is None or not figure.caption:
            return
        there = self._open_story.story.credit_of(figure)
        parts = taken_apart(figure.caption, there, in_story=True)
        if parts is None:
            return
        is_file = figure.is_file or parts.is_file
        with self._open_story.ledger.one_step("taking the caption apart"):
            self._open_story.edit_figure(name, caption=parts.body, is_file=is_file)
            if parts.credit is not None:
                self._credit(name, parts.credit)

    def set_alt(self, name: str, text: str) -> None:
        """Write the alt text of this story; emptied, what the photo itself says shows again."""
        self._open_story.edit_figure(name, alt=text or None)

    def set_decorative(self, name: str, *, is_decorative: bool) -> None:
        """Say on purpose that there is nothing to describe, or take it back."""
        self._open_story.edit_figure(name, alt="" if is_decorative else None)

    def set_file(self, name: str, *, is_file: bool) -> None:
        """It is a file photo here, or it isn't."""
        self._open_story.edit_figure(name, is_file=is_file)

    def set_credit(self, name: str, text: str) -> None:
        """Set the credit line from what somebody typed; emptied, the one that came shows again.

        It belongs to the photo, so it counts wherever the photo is used; without a picture it
        waits in the figure.
        """
        shown = next((each for each in self.figures if each.name == name), None)
        if shown is None or text.strip() == shown.credit_text:
            return
        credit = typed_credit(text) if text.strip() else None
        with self._open_story.ledger.one_step("credit line"):
            if credit is not None and credit.file != shown.is_file:
                self._open_story.edit_figure(name, is_file=credit.file)
            self._credit(name, credit)

    def set_lead(self, name: str) -> None:
        """Let it stand for the story."""
        figures = self._open_story.fields.figures
        self._open_story.edit(figures=tuple(replace(f, lead=f.name == name) for f in figures))

    def move(self, name: str, step: int) -> None:
        """Move a figure by so many places; the text keeps its own order."""
        figures = list(self._open_story.fields.figures)
        at = [figure.name for figure in figures].index(name)
        to = min(max(at + step, 0), len(figures) - 1)
        figures.insert(to, figures.pop(at))
        self._open_story.edit(figures=tuple(figures))

    def remove(self, name: str) -> None:
        """Take a figure out of the story, its lines in the text too."""
        article = self._open_story.article
        line = re.compile(rf"^ {{0,3}}{re.escape(figure_line(name))}[ \t]*\n*", re.MULTILINE)
        body = line.sub("", article.body)
        figures = tuple(figure for figure in article.figures if figure.name != name)
        self._open_story.edit(figures=figures, body=body)

    def remove_picture(self, name: str) -> None:
        """Take the picture away; caption, alt text and place stay."""
        self._open_story.edit_figure(name, photo=None)

    def add(self, paths: Sequence[Path]) -> None:
        """Give the story photos."""
        self._open_story.add_photos(paths)

    def replace_picture(self, name: str, path: Path) -> None:
        """Give a figure another picture."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            tasks.run_beside(
                partial(newsroom.photos.keep, [path]),
                done=partial(self._kept, self._open_story.fields.id, name),
                failed=self._tell,
            )

    def _kept(self, key: str, name: str, kept: "Kept") -> None:
        for _, error in kept.failed:
            self._tell(error)
        if kept.photos and key == self._open_story.fields.id:
            self._open_story.edit_figure(name, photo=kept.photos[0].digest)

    def _credit(self, name: str, credit: CreditLine | None) -> None:
        figure = self._figure(name)
        if figure is None:
            return
        photo = self._open_story.story.photo_of(figure)
        if photo is None:
            self._open_story.edit_figure(name, sign_off=credit)
        else:
            self._open_story.edit_photo(replace(photo, credit=credit))

    def _figure(self, name: str) -> Figure | None:
        return self._open_story.fields.figure(name)

    def _hear(self, path: str) -> None:
        if path in _HEARD:
            self._read()

    def _read(self) -> None:
        before = [each.name for each in self.figures]
        story = self._open_story.story
        placed = set(figure_names(story.article.body))
        self.figures = tuple(
            self._shown(story, figure, number, is_placed=figure.name in placed)
            for number, figure in enumerate(story.article.figures, 1)
        )
        same = before == [each.name for each in self.figures]
        (self.refreshed if same and before else self.changed).emit()

    def _shown(self, story: Story, figure: Figure, number: int, *, is_placed: bool) -> ShownFigure:
        """The very value of before, if it was made of the same: a key in a caption costs one."""
        lead = story.article.lead
        is_lead = lead is not None and lead.name == figure.name
        made_of = (figure, story.photo_of(figure), story.credit_style, number, is_lead, is_placed)
        known = self._made.get(figure.name)
        if known is None or known[0] != made_of:
            shown = _shown(story, figure, number, is_lead=is_lead, is_placed=is_placed)
            known = self._made[figure.name] = (made_of, shown)
        return known[1]

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def credit_parts(credit: CreditLine) -> tuple[tuple[str, str], ...]:
    """A credit line as chips: what is printed, and which part it is."""
    parts = [(name, "creator") for name in credit.creators]
    parts += [(name, "organisation") for name in credit.organisations]
    if credit.pool:
        parts.append(("Pool", ""))
    if credit.handout:
        parts.append(("Handout", ""))
    if credit.distributor:
        parts.append((credit.distributor, "distributor"))
    if credit.file and not credit.is_empty:
        parts.append(("File", ""))
    return tuple(parts)


def _shown(
    story: Story, figure: Figure, number: int, *, is_lead: bool, is_placed: bool
) -> ShownFigure:
    credit, caption = story.credit_of(figure), story.caption_of(figure)
    return ShownFigure(
        name=figure.name,
        number=number,
        digest=figure.photo,
        caption=caption,
        printed_caption=caption_text(caption, figure.is_file),
        alt=story.alt_of(figure),
        crop=story.crop_of(figure),
        is_file=figure.is_file,
        is_lead=is_lead,
        credit_text=story.credit_text_of(figure),
        parts=credit_parts(credit),
        is_uncertain=credit.uncertain,
        is_placed=is_placed,
    )
