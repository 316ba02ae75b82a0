"""A saved web page: its article, with the pictures that were saved beside it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.credited import credited
from editor.importers.decode import decode
from editor.importers.fragment import new_article, read_part
from editor.importers.fragment_parts.dialect import is_own_fragment
from editor.importers.fragment_parts.pictures import name_by_path
from editor.importers.image_lines import safe_path
from editor.importers.measure import check_markup
from editor.importers.page_parts.frame import take_apart
from editor.importers.page_parts.head import take_head_and_ending
from editor.importers.page_parts.own_page import is_own_page, read_own_page
from editor.importers.page_story import story_of
from editor.markup.addresses import web_address
from editor.markup.from_html.links import clean_address
from editor.markup.from_html.read import LIMIT_CHARACTERS, read_page
from editor.markup.from_html.tree import Tag, WebPage, read_web_page

_ENDINGS = (".html", ".htm", ".xhtml")
_MARKUP = re.compile(rb"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_BY_NAME, _BY_LOOK = 70, 60


def _recognises(file_name: str, data: bytes) -> int:
    """Its name says so, or it begins as a page does."""
    if file_name.lower().endswith(_ENDINGS):
        return _BY_NAME
    return _BY_LOOK if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")) else 0


def _read(file_name: str, data: bytes) -> Imported:
    """Read the story of the page. What a reader sees around it goes to ``furniture``."""
    text = decode(file_name, data)
    if len(text) > LIMIT_CHARACTERS:
        raise UnreadableFileError(
            f"{file_name} is too long for a page.", hint="Copy the story out of it."
        )
    check_markup(file_name, data)
    page = read_web_page(text)
    if is_own_page(page.root):
        article, sources = read_own_page(file_name, data, page.root)
    elif is_own_fragment(text, page.root):
        article, sources = _fragment(file_name, data, page.root)
    else:
        article, sources = _foreign(file_name, data, page)
    if not (article.body or article.headline or article.figures or article.corrections):
        raise UnreadableFileError(
            f"{file_name} has no text in it.", hint="Save the page again once it has loaded."
        )
    photos = {name: path for name, source in sources.items() if (path := safe_path(source))}
    return Imported(article, photos)


def _fragment(file_name: str, data: bytes, root: Tag) -> tuple[Article, Mapping[str, str]]:
    """The story of a piece of HTML that Copydesk could have written."""
    read = read_part(root, name_of=name_by_path, is_own=True)
    article = new_article(file_name, data, read)
    return credited(article, byline=read.byline, tagline=read.tagline), read.sources


def _foreign(file_name: str, data: bytes, page: WebPage) -> tuple[Article, Mapping[str, str]]:
    """The story of anybody's page."""
    frame = take_apart(page)
    address = web_address(clean_address(page.address) or "")
    read = read_page(frame.story, base=address, keeps_pictures=True)
    told = take_head_and_ending(page, read.blocks)
    draft = told.draft
    article, sources = story_of(file_name, data, told.blocks, headline=draft.headline)
    article = replace(
        article,
        standfirst=draft.standfirst,
        dateline=draft.dateline,
        credits=tuple(draft.credits),
        editors_note="\n".join(draft.editors_notes),
        note_to_desks="\n".join(filter(None, [*draft.advisories, article.note_to_desks])),
        language=_language(page.language) or article.language,
        canonical_url=address,
        furniture=(*frame.before, *draft.furniture, *read.left_out, *frame.after),
        not_understood=draft.not_understood,
    )
    return article, sources


HTML = Importer("Web page", _recognises, _read, formats=("html", "html-fragment"))


def _language(told: str) -> str:
    """The language of a page; empty if it says none, or only English, which may be any."""
    language = told.replace("_", "-")
    return language if _LANGUAGE.fullmatch(language) and language.lower() != "en" else ""
