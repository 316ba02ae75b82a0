"""A story as a piece of HTML, as formats hold it that hold HTML: ours by its marks, or anybody's.

What ``exporters/page/fragment.py`` writes comes back as it was; HTML without marks is all text.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from editor.domain.article import Article, Correction
from editor.domain.dateline import Dateline
from editor.domain.errors import UnknownFieldError
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.slug import checked_slug, slug_from
from editor.importers.fragment_parts.marked import take_marked
from editor.importers.fragment_parts.pictures import NameOf, Placing, name_by_caption
from editor.markup.from_html.blocks import Picture
from editor.markup.from_html.embeds import embed_address
from editor.markup.from_html.read import LIMIT_CHARACTERS, read_page
from editor.markup.from_html.tree import Tag, read_tree
from editor.markup.from_html.write import write

_FROM_ELSEWHERE = frozenset({"iframe", "video", "audio", "object", "embed"})


@dataclass(frozen=True, slots=True)
class ReadFragment:
    """What a piece of HTML gave; what it doesn't say is empty.

    Attributes:
        body: Markdown with figure lines and a line end; empty if there is no text.
        figures: In order; the one that stands over the text first, with ``lead`` and no line.
        sources: Where the pictures are, by figure name, as written; a figure may have none.
        byline: As printed; a line under it follows behind a line end.
        corrections: Those that say when they were set; others stay in the text.
        advisories: Notes to editors out of the captions.
        not_understood: Lines about what nothing could be made of.
    """

    body: str = ""
    figures: tuple[Figure, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    dateline: Dateline = field(default_factory=Dateline)
    headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    byline: str = ""
    tagline: str = ""
    editors_note: str = ""
    corrections: tuple[Correction, ...] = ()
    advisories: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()


def read_fragment(
    html: str,
    *,
    name_of: NameOf = name_by_caption,
    language: str = "en-US",
    is_own: bool = False,
    base: str = "",
) -> ReadFragment:
    """Read a piece of HTML. Never fails, whatever it is.

    Args:
        html: At most ``LIMIT_CHARACTERS``; what is over is cut.
        name_of: Names the figure of a picture; gets the names that are taken.
        language: Of the story (BCP 47): datelines are printed in it.
        is_own: Copydesk wrote it, as the file around it says: every character of it was meant.
        base: The address of the page it comes from, for links that begin where it stands.
    """
    tree = read_tree(html[:LIMIT_CHARACTERS])
    return read_part(tree, name_of=name_of, language=language, is_own=is_own, base=base)


def read_part(
    root: Tag,
    *,
    name_of: NameOf = name_by_caption,
    language: str = "en-US",
    is_own: bool = False,
    base: str = "",
) -> ReadFragment:
    """Read a part of a page, as ``read_fragment`` does.

    Args:
        root: Is changed.
        name_of: Names the figure of a picture.
        language: Of the story.
        is_own: Copydesk wrote it.
        base: The address of the page.
    """
    marked = take_marked(root, language)
    unseen = _from_elsewhere(root)
    placing = Placing(name_of, is_own)
    if marked.lead is not None:
        above = read_page(marked.lead, keeps_pictures=True, is_own=is_own)
        for block in above.blocks:
            if isinstance(block, Picture):
                placing.add(_as_lead(block))
    page = read_page(root, base=base, keeps_pictures=True, is_own=is_own)
    body = write(page.blocks, placing.place)
    return ReadFragment(
        body=f"{body}\n" if body else "",
        figures=tuple(placing.figures.values()),
        sources=placing.sources,
        dateline=marked.dateline,
        headline=marked.headline,
        kicker=marked.texts.get("kicker", ""),
        standfirst=marked.texts.get("standfirst", ""),
        byline=marked.texts.get("byline", ""),
        tagline=marked.texts.get("tagline", ""),
        editors_note=marked.texts.get("editors-note", ""),
        corrections=tuple(marked.corrections),
        advisories=tuple(placing.advisories),
        not_understood=(*page.left_out, *unseen),
    )


def new_article(
    file_name: str, data: bytes, read: ReadFragment, *, headline: str = "", slug: str = ""
) -> Article:
    """A new article with what was read; the credits are ``credited``'s.

    Args:
        file_name: Names the story if it has neither slug nor headline.
        data: The file, for its digest.
        read: What the file's HTML gave.
        headline: As the file tells it; without one it is the fragment's.
        slug: As the file tells it; what can't be one is made of its words.
    """
    told = headline or read.headline
    return Article(
        id=new_id(),
        slug=_slug(slug) or slug_from(told or PurePosixPath(file_name).stem),
        headline=told,
        kicker=read.kicker,
        standfirst=read.standfirst,
        dateline=read.dateline,
        body=read.body,
        figures=read.figures,
        editors_note=read.editors_note,
        corrections=read.corrections,
        note_to_desks="\n".join(read.advisories),
        source_digest=hashlib.sha256(data).hexdigest(),
        not_understood=read.not_understood,
    )


def _as_lead(picture: Picture) -> Picture:
    return replace(picture, is_lead=True)


def _from_elsewhere(root: Tag) -> list[str]:
    """What the page shows from elsewhere and a story can't: by its element and address."""
    shown = [tag for tag in root.tags() if tag.name in _FROM_ELSEWHERE and not embed_address(tag)]
    told = ((tag.name, tag.attrs.get("src") or tag.attrs.get("data") or "") for tag in shown)
    return [f"<{name}> {address}".strip() for name, address in told]


def _slug(told: str) -> str:
    try:
        return checked_slug(told)
    except UnknownFieldError:
        return slug_from(told) if any(sign.isascii() and sign.isalnum() for sign in told) else ""
