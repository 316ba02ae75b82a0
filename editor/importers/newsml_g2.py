"""NewsML-G2: a message or an item, its text in HTML, XHTML or NITF; of agencies and our own."""

from dataclasses import replace

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.measure import check_markup
from editor.importers.newsml_g2_parts.content import pictures_html, told_by_content
from editor.importers.newsml_g2_parts.dateline import read_dateline
from editor.importers.newsml_g2_parts.items import items_of
from editor.importers.newsml_g2_parts.meta import (
    byline_of,
    fields_of,
    is_own,
    left_over,
    note_of,
    people_of,
)
from editor.importers.xml_parts.document import root_of, sure_of
from editor.importers.xml_parts.told import Told, known_language, story_of
from editor.importers.xml_parts.tree import Element, child, text_of

_ROOTS = ("newsMessage", "newsItem", "packageItem")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SURE = 95


def _recognises(_: str, data: bytes) -> int:
    """Its outermost element says so."""
    return sure_of(data, _ROOTS, _SURE)


def _read(file_name: str, data: bytes) -> Imported:
    check_markup(file_name, data)
    root = root_of(file_name, data, _ROOTS, "NewsML-G2")
    told = _told(root)
    if told is None:
        raise UnreadableFileError(
            f"{file_name} has no news item in it.", hint="Ask its sender for the items themselves."
        )
    return story_of(file_name, data, told)


def _told(root: Element) -> Told | None:
    """What the item of the text told, with the pictures that came beside it."""
    items = items_of(root)
    if items is None:
        return None
    item = items.text
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    own = is_own(item)
    base = told_by_content(item, own=own)
    tag = child(content, "language")
    language = known_language(
        tag.get("tag") if tag is not None else "",
        item.get(_LANGUAGE),
        root.get(_LANGUAGE),
        base.language,
    )
    byline = byline_of(content)
    fields = {name: value for name, value in fields_of(root, item, own=own).items() if value}
    pictures = pictures_html(items.pictures, base.html)
    people = () if own or byline or base.byline else people_of(content)
    dateline = read_dateline(content, language or "en-US", own=own) or base.dateline
    headline = text_of(child(content, "headline")) or base.headline or text_of(child(meta, "title"))
    names = (each.name for each in people)
    known = "\n".join((base.html, byline or "", headline, str(dateline), *names))
    return replace(
        base,
        html="\n".join(filter(None, (base.html, pictures))),
        language=language,
        headline=headline,
        slug=text_of(child(content, "slugline")) or base.slug,
        note_to_desks=note_of(meta) or base.note_to_desks,
        byline=base.byline if byline is None and not own else byline or "",
        people=people,
        dateline=dateline,
        fields={**base.fields, **fields},
        not_understood=(
            *base.not_understood,
            *left_over(item, own=own, known=known),
            *items.others,
        ),
    )


NEWSML_G2 = Importer("NewsML-G2", _recognises, _read)
