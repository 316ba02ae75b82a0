"""News in JSON (IPTC ninjs 1.x, 2.x, 3.x): ours and other agencies'."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Any

from editor.domain.article import Article
from editor.domain.dateline_text import split_dateline
from editor.domain.errors import UnreadableFileError
from editor.importers.contract import SIZE_LIMIT_OCTETS, Imported, Importer
from editor.importers.credited import credited
from editor.importers.decode import decode
from editor.importers.fragment import new_article, read_fragment
from editor.importers.measure import check_markup
from editor.importers.ninjs_parts.item import Item
from editor.importers.ninjs_parts.left_over import left_over, left_over_of_pictures
from editor.importers.ninjs_parts.metadata import (
    dateline_of,
    embargo_of,
    note_of,
    people_of,
    subjects_of,
)
from editor.importers.ninjs_parts.pictures import Names, only_one_leads, pictures_of, shown_of
from editor.markup.addresses import web_address
from editor.markup.from_html.read import LIMIT_CHARACTERS

_SAYS_SO, _BY_NAMES = 96, 85
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_HIGHEST_URGENCY, _LOWEST_URGENCY = 1, 6  # of a story; the standard has 9
_TOLD = ("headline", "body", "description")
_HEADLINE = frozenset({"", "main", "headline"})
_SUMMARY = frozenset({"", "summary", "text", "standfirst", "abstract", "lead", "intro", "preamble"})
_OTHER_HEADLINES = frozenset({"kicker", "social", "seo"})


def _recognises(_: str, data: bytes) -> int:
    """An object of JSON that is called by a URI and holds what a story is made of."""
    if b'"uri"' not in data or not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return 0
    if len(data) > SIZE_LIMIT_OCTETS:
        return 0
    item = _item(data)
    uri = item.text("uri") if item else ""
    if item is None or not uri or uri.isdecimal():
        return 0
    if item.inside("standard").text("name").lower() == "ninjs":
        return _SAYS_SO
    return _BY_NAMES if any(True for kind in _TOLD for _ in item.told(kind)) else 0


def _read(file_name: str, data: bytes) -> Imported:
    """Read a story. What has no place in one goes to ``not_understood``."""
    check_markup(file_name, data)
    item = _item(decode(file_name, data))
    if item is None or not any(True for kind in _TOLD for _ in item.told(kind)):
        raise UnreadableFileError(
            f"{file_name} is no story in ninjs.", hint="Choose a file that holds one."
        )
    html, others = _body(item)
    if len(html) > LIMIT_CHARACTERS:
        raise UnreadableFileError(
            f"The text of {file_name} is too long.", hint="Ask its sender for it in parts."
        )
    return _story(file_name, data, item, html, others)


NINJS = Importer("ninjs", _recognises, _read)


def _item(data: bytes | str) -> Item | None:
    try:
        document: Any = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return Item(document) if isinstance(document, dict) else None


def _story(file_name: str, data: bytes, item: Item, html: str, others: list[str]) -> Imported:
    is_own = item.text("profile").startswith("copydesk-")
    pictures, language = pictures_of(item), _language(item)
    read = read_fragment(html, name_of=Names(pictures), language=language, is_own=is_own)
    headlines = dict(_headlines(item))
    article = new_article(
        file_name, data, read, headline=headlines.get("headline", ""), slug=item.text("slugline")
    )
    shown = shown_of(read, pictures, is_own=is_own)
    figures = only_one_leads(shown.figures)
    people, unknown = people_of(item, is_own=is_own)
    dateline = dateline_of(item, read.dateline, is_own=is_own)
    body = shown.body
    if not is_own and not any((dateline.place, dateline.agency)):
        split = split_dateline(body)
        dateline, body = split or (dateline, body)
    article = replace(
        _with_metadata(article, item),
        kicker=headlines.get("kicker", "") or article.kicker,
        social_headline=headlines.get("social", ""),
        seo_title=headlines.get("seo", ""),
        standfirst=_standfirst(item) or article.standfirst,
        dateline=dateline,
        body=body,
        figures=tuple(figures.values()),
        language=language,
    )
    told = [*others, *unknown, *shown.not_understood, *left_over(item, article, read.headline)]
    told += [] if is_own else left_over_of_pictures(item)
    article = replace(article, not_understood=(*article.not_understood, *told))
    absent = "" if is_own else None
    article = credited(
        article,
        byline=item.text("by", "byline") or read.byline or absent,
        tagline=read.tagline or absent,
        people=people,
    )
    return Imported(article, shown.photos)


def _with_metadata(article: Article, item: Item) -> Article:
    subjects = subjects_of(item)
    embargo, unread = embargo_of(item)
    urgency = item.number("urgency")
    corrections = tuple(each.text for each in article.corrections)
    notes = (note_of(item, corrections), article.note_to_desks)
    return replace(
        article,
        section=subjects.section,
        genre=next(filter(None, (each.text("name") for each in item.rows("genres"))), ""),
        urgency=urgency if urgency and _HIGHEST_URGENCY <= urgency <= _LOWEST_URGENCY else None,
        keywords=tuple(subjects.keywords),
        subjects=tuple(subjects.codes),
        note_to_desks="\n".join(filter(None, notes)),
        embargo_until=embargo,
        canonical_url=web_address(item.alternative("canonical", "canonicalurl", "url")),
        url_slug=item.alternative("urlslug"),
        not_understood=(*article.not_understood, *subjects.not_understood, *unread),
    )


def _language(item: Item) -> str:
    told = item.text("language").replace("_", "-")
    return told if _LANGUAGE.fullmatch(told) else "en-US"


def _headlines(item: Item) -> Iterator[tuple[str, str]]:
    """Role and text, each role once; the main one is called ``headline``."""
    told = [(role, text) for role, _, text in item.told("headline")]
    main = next((text for role, text in told if role in _HEADLINE), "")
    yield from ((role, text) for role, text in reversed(told) if role in _OTHER_HEADLINES)
    yield (
        "headline",
        main
        or (told[0][1] if told and told[0][0] not in _OTHER_HEADLINES else "")
        or (item.text("title")),
    )


def _standfirst(item: Item) -> str:
    return next((text for role, _, text in item.told("description") if role in _SUMMARY), "")


def _body(item: Item) -> tuple[str, list[str]]:
    """The text as HTML, and lines of the bodies that it isn't made of."""
    told = list(item.told("body"))
    marked = [text for _, kind, text in told if "html" in kind]
    unmarked = [text for _, kind, text in told if kind in {"", "text/plain"}]
    others = [f"body ({kind})" for _, kind, _ in told if "html" not in kind and kind not in _PLAIN]
    if marked:
        return marked[0], [*others, *marked[1:]]
    if unmarked:
        looks_marked = unmarked[0].lstrip().startswith("<")
        return unmarked[0] if looks_marked else _as_html(unmarked[0]), [*others, *unmarked[1:]]
    return "", others


_PLAIN = frozenset({"", "text/plain"})


def _as_html(text: str) -> str:
    """Plain text as paragraphs: parted by an empty line, or else by every line end."""
    apart = "\n\n" if "\n\n" in text else "\n"
    paragraphs = (each.strip() for each in text.replace("\r\n", "\n").split(apart))
    return "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs if each)
