"""Pictures of HTML as figures of a story."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from editor.domain.caption_text import caption_text
from editor.domain.figure import Figure
from editor.domain.sign_off import is_complete, parse_credit_line, split_caption
from editor.domain.slug import SLUG_LIMIT, figure_name_from
from editor.markup.figures import figure_line
from editor.markup.from_html.blocks import Picture

_OWN_PATH = re.compile(r"photos/(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)-\d+\.[a-z]+")
_FILE = caption_text(" ", is_file=True).rstrip() + " "

NameOf = Callable[[Picture, Collection[str]], str]


def caption_of(picture: Picture) -> str:
    """All words under a picture, on one line."""
    return "".join(run.text for run in picture.caption).replace("\n", " ").strip()


def name_by_caption(picture: Picture, taken: Collection[str]) -> str:
    """The name of a figure, from its first words that mean something."""
    return figure_name_from(caption_of(picture) or picture.alt or "photo", taken)


def name_by_path(picture: Picture, taken: Collection[str]) -> str:
    """The name of a figure as our own paths have it, ``photos/NAME-1600.jpg``; else by caption."""
    path = _OWN_PATH.fullmatch(picture.source)
    if path and path["name"] not in taken and len(path["name"]) <= SLUG_LIMIT:
        return path["name"]
    return name_by_caption(picture, taken)


@dataclass(slots=True)
class Placing:
    """Makes figures of pictures as they come.

    Attributes:
        name_of: Names a figure; the names that are taken are given.
        is_own: We wrote the HTML: an empty alt text was meant, and a picture that stands there
            twice is one figure.
        figures: By name.
        sources: Where the pictures are, by figure name, as written.
        advisories: Notes to editors that stood in captions.
    """

    name_of: NameOf = name_by_caption
    is_own: bool = False
    figures: dict[str, Figure] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    advisories: list[str] = field(default_factory=list)
    _placed: dict[Picture, str] = field(default_factory=dict)

    def place(self, picture: Picture) -> str:
        """The line that places the picture's figure."""
        return figure_line(self.add(picture))

    def add(self, picture: Picture) -> str:
        """Make a figure of a picture, and give its name."""
        again = self._placed.get(picture) if self.is_own and picture.source else None
        if again is not None:
            return again
        name = self.name_of(picture, self.figures)
        self.figures[name] = self._figure(name, picture)
        if picture.source:
            self.sources[name] = picture.source
        self._placed[picture] = name
        return name

    def _figure(self, name: str, picture: Picture) -> Figure:
        words = caption_of(picture)
        figure = _with_marked_credit(Figure(name), words, picture.credit)
        if figure is None:
            parts = split_caption(words)
            self.advisories += [parts.advisory] if parts.advisory else []
            figure = Figure(
                name,
                caption=parts.body or None,
                is_file=parts.is_file,
                sign_off=parts.credit,
            )
        return replace(figure, alt=self._alt(picture, figure.caption), lead=picture.is_lead)

    def _alt(self, picture: Picture, caption: str | None) -> str | None:
        """The alt text; none where it only repeats the caption, as pages do without one."""
        if picture.alt:
            return picture.alt if picture.alt != caption else None
        return "" if self.is_own and picture.source and caption else None


def _with_marked_credit(figure: Figure, words: str, credit_text: str) -> Figure | None:
    """The figure with caption and credit as they are marked; None if the mark can't be read."""
    if not credit_text or not words.endswith(credit_text):
        return None
    credit = parse_credit_line(credit_text)
    if credit.is_empty or not is_complete(credit):
        return None
    caption = words.removesuffix(credit_text).rstrip(" ")
    is_file = caption.startswith(_FILE)
    return replace(
        figure,
        caption=caption.removeprefix(_FILE) or None,
        is_file=is_file or credit.file,
        sign_off=credit,
    )
