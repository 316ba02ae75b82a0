"""A saved web page: its article, with the pictures that were saved beside it."""

import re
from dataclasses import replace

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.decode import decode
from editor.importers.image_lines import safe_path
from editor.importers.page_parts.frame import take_apart
from editor.importers.page_parts.head import take_head_and_ending
from editor.importers.page_story import story_of
from editor.markup.addresses import web_address
from editor.markup.from_html.links import clean_address
from editor.markup.from_html.read import LIMIT_CHARACTERS, read_page
from editor.markup.from_html.tree import read_web_page

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
    page = read_web_page(text)
    frame = take_apart(page)
    address = web_address(clean_address(page.address) or "")
    read = read_page(frame.story, base=address, keeps_pictures=True)
    told = take_head_and_ending(page, read.blocks)
    article, sources = story_of(file_name, data, told.blocks, headline=told.draft.headline)
    if not article.body and not article.headline:
        raise UnreadableFileError(
            f"{file_name} has no text in it.", hint="Save the page again once it has loaded."
        )
    draft = told.draft
    article = replace(
        article,
        standfirst=draft.standfirst,
        dateline=draft.dateline,
        credits=tuple(draft.credits),
        editors_note="\n".join(draft.editors_notes),
        note_to_desks="\n".join(draft.advisories),
        language=_language(page.language) or article.language,
        canonical_url=address,
        furniture=(*frame.before, *draft.furniture, *read.left_out, *frame.after),
        not_understood=draft.not_understood,
    )
    photos = {name: path for name, source in sources.items() if (path := safe_path(source))}
    return Imported(article, photos)


HTML = Importer("Web page", _recognises, _read)


def _language(told: str) -> str:
    """The language of a page; empty if it says none, or only English, which may be any."""
    language = told.replace("_", "-")
    return language if _LANGUAGE.fullmatch(language) and language.lower() != "en" else ""
