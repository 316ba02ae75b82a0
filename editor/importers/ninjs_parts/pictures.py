"""The pictures that are associated with an object, and those that its text shows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from editor.domain.figure import Figure
from editor.domain.sign_off import parse_credit_line, split_caption
from editor.domain.slug import figure_name_from
from editor.importers.fragment import ReadFragment
from editor.importers.fragment_parts.pictures import caption_of
from editor.importers.image_lines import safe_path
from editor.importers.ninjs_parts.item import Item
from editor.markup.figures import with_figures
from editor.markup.from_html.blocks import Picture

_LEADS = frozenset({"featuremedia", "lead", "main", "mainimage", "mainpicture"})
_SHOWN = frozenset({"picture", "graphic"})


@dataclass(slots=True)
class Associated:
    """A picture beside the text.

    Attributes:
        addresses: Of its files, the largest first.
    """

    name: str
    item: Item
    addresses: tuple[str, ...]

    @property
    def is_lead(self) -> bool:
        """Whether its name says that it leads."""
        return self.name.lower() in _LEADS

    @property
    def alt(self) -> str:
        """What stands for the picture: its headline, as ninjs has no other place."""
        return next((text for role, _, text in self.item.told("headline") if role in _MAIN), "")

    @property
    def caption(self) -> str:
        """What its first description says."""
        return next((text for _, _, text in self.item.told("description")), "")

    def figure(self, name: str) -> Figure:
        """A figure of it, with the words it came with."""
        parts = split_caption(self.caption)
        by = self.item.text("by", "byline", "copyrightholder")
        return Figure(
            name,
            caption=parts.body or None,
            alt=self.alt or None,
            is_file=parts.is_file,
            lead=self.is_lead,
            sign_off=parts.credit or (parse_credit_line(by) if by else None),
        )


_MAIN = frozenset({"", "main", "alt", "alttext"})


def pictures_of(item: Item) -> list[Associated]:
    """The pictures and graphics that are associated with it."""
    return [
        Associated(name, each, tuple(_addresses(each)))
        for name, each in item.associated()
        if is_picture(each)
    ]


def is_picture(item: Item) -> bool:
    """Whether an object is one for the eye that stands still."""
    kind = item.text("type").lower()
    media = (each.text("contenttype", "mimetype").lower() for each in item.renditions())
    return kind in _SHOWN or (not kind and any(each.startswith("image/") for each in media))


def _addresses(item: Item) -> Iterator[str]:
    files = sorted(item.renditions(), key=lambda each: -(each.number("width") or 0))
    yield from filter(None, (each.text("href") for each in files))


def match_of(source: str, pictures: list[Associated]) -> Associated | None:
    """The picture with that address; a figure without one is the next without a file."""
    for each in pictures:
        if source in each.addresses if source else not each.addresses:
            return each
    return None


class Names:
    """Names figures as the pictures beside the text are called there."""

    def __init__(self, pictures: Iterable[Associated]) -> None:
        self._left = list(pictures)

    def __call__(self, picture: Picture, taken: Collection[str]) -> str:
        """The name of a figure."""
        match = match_of(picture.source, self._left)
        if match is not None:
            self._left.remove(match)
            if mark := unquote(match.item.text("uri").partition("#")[2]):
                return figure_name_from(mark, taken)
        return figure_name_from(caption_of(picture) or picture.alt or "photo", taken)


@dataclass(slots=True)
class Shown:
    """The figures of the story, its text with them, and where their pictures lie."""

    body: str
    figures: list[Figure] = field(default_factory=list)
    photos: dict[str, str] = field(default_factory=dict)
    not_understood: list[str] = field(default_factory=list)


def shown_of(read: ReadFragment, pictures: list[Associated], *, is_own: bool) -> Shown:
    """Join the figures of the text with the pictures beside it.

    A picture that the text doesn't show is put at its end; one that leads stands above it.
    """
    shown = Shown(read.body)
    left = list(pictures)
    for figure in read.figures:
        source = read.sources.get(figure.name, "")
        match = match_of(source, left)
        if match is not None:
            left.remove(match)
        shown.figures.append(_joined(figure, match) if match else figure)
        _find(shown, figure.name, (source,) if source else ())
    if not is_own:
        _add_others(shown, left)
    return shown


def _joined(figure: Figure, picture: Associated) -> Figure:
    """The words of the text, and where it has none those beside it."""
    beside = picture.figure(figure.name)
    return replace(
        figure,
        caption=figure.caption or beside.caption,
        alt=beside.alt if figure.alt is None else figure.alt,
        lead=figure.lead or picture.is_lead,
        sign_off=figure.sign_off or beside.sign_off,
    )


def _add_others(shown: Shown, pictures: list[Associated]) -> None:
    taken = {each.name: each for each in shown.figures}
    placed: list[str] = []
    for each in pictures:
        words = each.caption or each.alt or each.name or "photo"
        figure = each.figure(figure_name_from(words, taken))
        if any(known.lead for known in shown.figures):
            figure = replace(figure, lead=False)
        taken[figure.name] = figure
        shown.figures.append(figure)
        placed += [] if figure.lead else [figure.name]
        _find(shown, figure.name, each.addresses)
    shown.body = with_figures(shown.body, placed)


def _find(shown: Shown, name: str, addresses: tuple[str, ...]) -> None:
    """Where a picture lies beside the file; one that lies elsewhere is told."""
    paths = [path for address in addresses if (path := safe_path(address))]
    if paths:
        shown.photos[name] = paths[0]
    elif addresses:
        shown.not_understood.append(f"picture: {addresses[0]}")


def only_one_leads(figures: Iterable[Figure]) -> Mapping[str, Figure]:
    """The figures by name; of several that lead the first does."""
    kept: dict[str, Figure] = {}
    for each in figures:
        has_lead = any(other.lead for other in kept.values())
        kept[each.name] = replace(each, lead=each.lead and not has_lead)
    return kept
