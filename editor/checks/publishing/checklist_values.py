"""What the lines of a checklist count: the values of a story, and how sentences call them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.fields import FIELDS, Kind, value_text
from editor.domain.figure import Figure
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.markup.word_count import count_words

_CHARACTERS = ("character", "characters")
_WORDS = ("word", "words")
_LABELS = {each.path: each.label for each in FIELDS}
_KINDS = {each.path: each.kind for each in FIELDS}
_COUNTED = {Kind.LINE, Kind.TEXT, Kind.WORDS, Kind.CORRECTIONS}
_PLACES = {"dateline.place": "Place of the dateline", "dateline.region": "Region of the dateline"}
_ITEMS = {
    "keywords": ("keyword", "keywords"),
    "subjects": ("subject", "subjects"),
    "corrections": ("correction", "corrections"),
    "credits": ("credit", "credits"),
    "figures": ("picture", "pictures"),
}
_OF_FIGURES = {"caption": "Caption", "alt": "Alt text", "credit": "Credit"}
# What stops publishing by itself when it is empty: a second sentence about it is noise.
STOPPED_ELSEWHERE = frozenset({"headline", "figures.alt", "figures.credit"})

REQUIRABLE: Mapping[str, str] = MappingProxyType(
    {**_LABELS, **_PLACES}
    | {"figures": "Pictures", "credits": "Credits", "byline": "Byline"}
    | {f"figures.{part}": f"{label} of pictures" for part, label in _OF_FIGURES.items()}
)
"""What a checklist may ask for, and what forms call it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One value that a line of a checklist is about.

    Attributes:
        field: Its name in findings.
        label: What sentences call it: ``Standfirst``, ``Caption of “bridge”``.
        count: How many units it has.
        unit: One and many of them; no words if there is nothing to count: it is there or not.
        text: The value as text, if it is one that findings can point into.
    """

    field: str
    label: str
    count: int
    unit: tuple[str, str] | None = None
    text: str = ""


def counted(story: Story, path: str) -> Iterator[Counted]:
    """The values of a story that a path means: one a figure for those of figures.

    Nothing for a path that doesn't exist.
    """
    if path.startswith("figures."):
        yield from _of_figures(story, path.partition(".")[2])
    elif path == "body":
        body = story.article.body
        yield Counted(path, "Text", count_words(body), _WORDS)
    elif path == "byline":
        line = printed_credits(story).byline
        yield Counted(path, "Byline", len(line.strip()), _CHARACTERS)
    elif path in _ITEMS:
        yield Counted(path, REQUIRABLE[path], _items(story, path), _ITEMS[path])
    elif path in _KINDS:
        yield _field(story.article, path)


def _field(article: Article, path: str) -> Counted:
    text = value_text(article, path)
    count = len(text) if text.strip() else 0
    unit = _CHARACTERS if _KINDS[path] in _COUNTED else None
    return Counted(path, REQUIRABLE[path], count, unit, text if unit else "")


def _items(story: Story, path: str) -> int:
    if path == "figures":
        return sum(1 for _ in placed_figures(story))
    if path == "credits":
        return sum(1 for each in story.public_credits if not each.hidden)
    if path == "corrections":
        return sum(1 for each in story.article.corrections if each.text.strip())
    items: tuple[str, ...] = getattr(story.article, path)
    return len(items)


def _of_figures(story: Story, part: str) -> Iterator[Counted]:
    if part not in _OF_FIGURES:
        return
    for index, figure in placed_figures(story):
        text = _text_of(story, figure, part)
        if text is None:
            continue
        label = f"{_OF_FIGURES[part]} of “{figure.name}”"
        shown = "" if part == "credit" else text
        count = len(text) if text.strip() else 0
        yield Counted(f"figures[{index}].{part}", label, count, _CHARACTERS, shown)


def _text_of(story: Story, figure: Figure, part: str) -> str | None:
    """None for an alt text that is empty on purpose: the picture is decorative."""
    if part == "caption":
        return story.caption_of(figure)
    if part == "credit":
        return story.credit_text_of(figure)
    alt = story.alt_of(figure)
    return None if alt == "" else alt or ""
