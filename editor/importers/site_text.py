"""The text of a post as a site holds it, read back: WordPress's blocks, Ghost's HTML.

What our exporters put around the text is known again, even if somebody changed it there.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher

from editor.domain.dateline_text import split_dateline
from editor.importers.fragment import ReadFragment, read_part
from editor.importers.fragment_parts.marked import words_in
from editor.importers.fragment_parts.pictures import name_by_caption
from editor.importers.wxr_parts.blocks import plain_blocks
from editor.importers.wxr_parts.old_text import html_of
from editor.markup.from_html.blocks import Picture
from editor.markup.from_html.read import LIMIT_CHARACTERS
from editor.markup.from_html.tree import Tag, read_tree

_BLOCKS = "<!-- wp:"
_LEAD = "lead-caption"
_ELEMENTS = re.compile(r"<(?:p|figure|h[1-6]|ul|ol|blockquote|div)\b", re.IGNORECASE)
_SIZE = re.compile(r"(?:-\d+x\d+|-scaled|_o)(?=\.\w+$)|/size/w\d+(?:h\d+)?(?:/format/\w+)?(?=/)")
_PICTURE_ID = re.compile(r"wp-image-(\d+)")
_AT_THE_EDGE = 5  # elements from the top or the end, among which our lines are looked for
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class KnownLines:
    """What our exporter put around the text, as plain words; empty where it put nothing.

    Attributes:
        note_label: Such as ``Editor’s note``; ``correction_label`` likewise.
        corrections: When each was set and the day as it is printed, in order: Ghost keeps but the
            day, and so does WordPress for accounts whose HTML it doesn't trust.
        lead: The name of the figure whose words alone stand over the text, as the site shows its
            picture by itself; empty if none is shown so.
        pictures: The names of figures by the addresses of their pictures there.
        picture_ids: The same by the site's ids of them.
    """

    language: str = "en-US"
    kicker: str = ""
    standfirst: str = ""
    byline: str = ""
    tagline: str = ""
    note_label: str = ""
    correction_label: str = ""
    corrections: tuple[tuple[datetime, str], ...] = ()
    lead: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)
    picture_ids: Mapping[str, str] = field(default_factory=dict)


def read_site_text(text: str, known: KnownLines) -> ReadFragment:
    """Read the text of a post. Never fails, whatever it is.

    Args:
        text: As the site's own editor has it; at most ``LIMIT_CHARACTERS``, the rest is cut.
        known: What we put around it.

    Returns:
        Its parts; the figures of known pictures have their names.
    """
    text = text[:LIMIT_CHARACTERS]
    has_elements = _BLOCKS in text or _ELEMENTS.search(text) is not None
    root = read_tree(text if has_elements else html_of(text))
    if known.lead:
        _mark_lead(root, known.lead)
    plain_blocks(root)
    if _BLOCKS not in text:
        _mark_lines(root, known)
    _mark_days(root, known)
    _name_pictures(root, known)
    names = {*known.pictures.values(), *known.picture_ids.values(), known.lead} - {""}
    own = {_path_of(name): name for name in names}

    def name_of(picture: Picture, taken: Collection[str]) -> str:
        """Its own name; nobody else's picture gets that of one of ours."""
        name = own.get(picture.source, "")
        if name and name not in taken:
            return name
        return name_by_caption(picture, {*taken, *names})

    return read_part(root, name_of=name_of, language=known.language, is_own=True)


def plain_address(address: str) -> str:
    """The address of a picture, whatever size of it is shown and how it is asked for."""
    return _SIZE.sub("", address.partition("?")[0].partition("#")[0]).removeprefix("https:")


def _name_pictures(root: Tag, known: KnownLines) -> None:
    """Give the pictures that are ours the paths that figures are named by."""
    by_address = {plain_address(each): name for each, name in known.pictures.items()}
    for tag in root.tags():
        if tag.name != "img":
            continue
        number = _PICTURE_ID.search(tag.attrs.get("class", ""))
        name = by_address.get(plain_address(tag.attrs.get("src", "")))
        name = name or (known.picture_ids.get(number[1]) if number else None)
        for each in ("srcset", "sizes", "loading", "class"):
            tag.attrs.pop(each, None)
        if name:
            tag.attrs["src"] = _path_of(name)


def _mark_lead(root: Tag, name: str) -> None:
    """Put a figure in the place of the words of the lead picture, or over the text without any."""
    body = next((tag for tag in root.tags() if tag.name == "body"), root)
    words: list[Tag | str] = []
    for tag in list(body.tags()):
        found = [each for each in tag.inside if isinstance(each, Tag) and _LEAD in each.classes]
        words += [Tag("figcaption", inside=each.inside) for each in found]
        tag.inside = [each for each in tag.inside if each not in found]
    figure = Tag("figure", inside=[Tag("img", {"src": _path_of(name)}), *words[:1]])
    body.inside.insert(0, Tag("div", {"class": "lead"}, [figure]))


def _path_of(name: str) -> str:
    return f"photos/{name}-1.jpg"


def _mark_lines(root: Tag, known: KnownLines) -> None:
    """Mark what Ghost has no marks for as our own HTML marks it."""
    body = next((tag for tag in root.tags() if tag.name == "body"), root)
    for tag in list(body.tags()):
        if "kg-callout-card" in tag.classes:
            _mark_note(tag, known)
    lines = [tag for tag in body.inside if isinstance(tag, Tag)]
    top = [tag for tag in lines[:_AT_THE_EDGE] if tag.name == "p" and not tag.classes]
    _mark_like(top, "kicker", known.kicker, "strong")
    _mark_like(top, "standfirst", known.standfirst, "em")
    _mark_like(top, "byline", known.byline)
    ending = [tag for tag in lines if tag.name == "p" and not tag.classes]
    _mark_like(ending[-_AT_THE_EDGE:], "tagline", known.tagline, "em")
    plain = [tag for tag in lines if tag.name == "p" and not tag.classes]
    next(filter(_mark_dateline, plain[:_AT_THE_EDGE]), None)


def _mark_note(card: Tag, known: KnownLines) -> None:
    """A callout whose bold words are ours; one that we know nothing of stays as it is."""
    words = next((tag for tag in card.tags() if "kg-callout-text" in tag.classes), card)
    first = next(iter(words.inside), "")
    label = first.text().strip().rstrip(":") if isinstance(first, Tag) else ""
    names = {known.note_label: "editors-note", known.correction_label: "correction"}
    if label and label in names:
        card.name, card.attrs, card.inside = "p", {"class": names[label]}, words.inside


def _mark_days(root: Tag, known: KnownLines) -> None:
    """Corrections whose time is gone get it again, in their order."""
    corrections = [tag for tag in root.tags() if tag.name == "p" and tag.classes == ["correction"]]
    for tag, (at, day) in zip(corrections, known.corrections, strict=False):
        last = tag.inside[-1] if tag.inside else ""
        if isinstance(last, str) and tag.inside:
            words = re.sub(rf"\s*\(?{re.escape(day)}\)?\s*$", "", last)
            time = Tag("time", {"datetime": at.isoformat()})
            tag.inside = [*tag.inside[:-1], words, time]


def _mark_like(tags: list[Tag], name: str, line: str, element: str = "") -> None:
    """Mark the paragraph that is most like a line of ours, if any is."""
    if not line:
        return
    rated = [
        (_likeness(words_in(tag), line), -at, tag)
        for at, tag in enumerate(tags)
        if not tag.classes and (not element or _is_whole(tag, element))
    ]
    best = max(rated, key=lambda each: each[:2], default=None)
    if best is not None and best[0] >= _ALIKE:
        best[2].attrs["class"] = name


def _likeness(words: str, line: str) -> float:
    """From 0 to 1, more for the very same; a line that only lost or got words stays like itself."""
    if words == line:
        return 2.0
    one, other = words.casefold(), line.casefold()
    by_words = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return max(by_words.ratio(), SequenceMatcher(None, one, other, autojunk=False).ratio())


def _is_whole(tag: Tag, element: str) -> bool:
    inside = [each for each in tag.inside if isinstance(each, Tag) or each.strip()]
    return len(inside) == 1 and isinstance(inside[0], Tag) and inside[0].name == element


def _mark_dateline(paragraph: Tag) -> bool:
    """Bold words at the start of a text that read as a dateline are one; whether they did."""
    first = paragraph.inside[0] if paragraph.inside else ""
    if isinstance(first, Tag) and first.name == "strong":
        split = split_dateline(f"{words_in(first)} ")
        if split and not split[1]:
            first.name, first.attrs = "span", {"class": "dateline"}
            return True
    return False
