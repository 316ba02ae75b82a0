"""Lines of a story that its HTML marks by a class: they have fields of their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from editor.domain.article import Correction
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text, split_dateline
from editor.markup.from_html.tree import Tag

_FRAMES = frozenset({"html", "body", "div", "article", "section", "main", "header", "footer"})
_LINES = frozenset({"kicker", "standfirst", "byline", "tagline", "editors-note", "correction"})
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Marked:
    """What was marked; ``texts`` by class."""

    headline: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    corrections: list[Correction] = field(default_factory=list)
    dateline: Dateline = field(default_factory=Dateline)
    lead: Tag | None = None


def take_marked(root: Tag, language: str = "en-US") -> Marked:
    """Take the marked lines out of a piece of HTML; what can't be read as what it says stays.

    Args:
        root: Is changed.
        language: Of the story: datelines are printed in it.
    """
    found = Marked()
    is_begun = False
    taken: dict[int, tuple[Tag, set[int]]] = {}
    for parent, tag in list(_framed(root)):
        name = tag.classes[0] if tag.name == "p" and len(tag.classes) == 1 else ""
        if tag.name == "h1" and not is_begun and not found.headline:
            found.headline = words_in(tag).replace("\n", " ")
        elif name == "correction" and (correction := correction_in(tag)):
            found.corrections.append(correction)
        elif name in _LINES - {"correction"} and name not in found.texts:
            found.texts[name] = words_in(_without_label(tag) if name == "editors-note" else tag)
        elif tag.name == "div" and tag.classes == ["lead"] and found.lead is None and _figure(tag):
            found.lead = tag
        else:
            is_begun = is_begun or bool(tag.text().strip())
            continue
        taken.setdefault(id(parent), (parent, set()))[1].add(id(tag))
    for parent, gone in taken.values():
        parent.inside = [each for each in parent.inside if id(each) not in gone]
    found.dateline = _dateline(root, language)
    return found


def words_in(tag: Tag) -> str:
    """The words of an element; a line end is where the page breaks the line."""
    pieces: list[str] = []
    waiting: list[Tag | str] = [tag]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            pieces.append(_SPACE.sub(" ", each))
        elif each.name == "br":
            pieces.append("\n")
        else:
            waiting.extend(reversed(each.inside))
    lines = "".join(pieces).split("\n")
    return "\n".join(_SPACE.sub(" ", line).strip(" ") for line in lines).strip("\n")


def correction_in(tag: Tag) -> Correction | None:
    """A correction with its words and its time; None if it doesn't say the time."""
    times = [each for each in tag.inside if isinstance(each, Tag) and each.name == "time"]
    at = moment_in(times[-1]) if times else None
    if at is None:
        return None
    rest = Tag("p", inside=[each for each in tag.inside if each is not times[-1]])
    return Correction(words_in(_without_label(rest)), at)


def moment_in(tag: Tag) -> datetime | None:
    """What a ``time`` element says to machines, in UTC; None if it isn't a full one."""
    try:
        at = datetime.fromisoformat(tag.attrs.get("datetime", ""))
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _framed(root: Tag) -> Iterator[tuple[Tag, Tag]]:
    """Each element that stands in nothing but frames, with what it stands in, in order."""
    waiting = [(root, each) for each in reversed(root.inside) if isinstance(each, Tag)]
    while waiting:
        parent, tag = waiting.pop()
        if tag.name in _FRAMES and not (tag.name == "div" and tag.classes):
            inside = [each for each in tag.inside if isinstance(each, Tag)]
            waiting.extend((tag, each) for each in reversed(inside))
        elif tag.name != "head":
            yield parent, tag


def _without_label(tag: Tag) -> Tag:
    """A line without the bold words that it begins with and that say what it is."""
    inside = [each for each in tag.inside if isinstance(each, Tag) or each.strip()]
    first = inside[0] if inside else None
    if isinstance(first, Tag) and first.name == "strong":
        return Tag("p", inside=inside[1:])
    return tag


def _figure(tag: Tag) -> bool:
    """Whether an element holds one figure and nothing else."""
    inside = [each for each in tag.inside if isinstance(each, Tag) or each.strip()]
    return len(inside) == 1 and isinstance(inside[0], Tag) and inside[0].name == "figure"


def _dateline(root: Tag, language: str) -> Dateline:
    """Take the marked dateline off its paragraph, if it reads as one that prints the same."""
    for tag in root.tags():
        first = tag.inside[0] if tag.name == "p" and tag.inside else ""
        if isinstance(first, Tag) and first.name == "span" and first.classes == ["dateline"]:
            text = f"{words_in(first)} "
            split = split_dateline(text)
            if split and not split[1] and dateline_text(split[0], language) == text:
                del tag.inside[0]
                return split[0]
            break
    return Dateline()
