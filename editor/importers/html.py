"""A saved web page: its article, with the pictures that were saved beside it."""

import re
from dataclasses import replace

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.decode import decode
from editor.importers.image_lines import safe_path
from editor.importers.page_story import story_of
from editor.markup.addresses import web_address
from editor.markup.from_html.read import LIMIT_CHARACTERS, read_page
from editor.markup.from_html.tree import Tag, read_tree

_ENDINGS = (".html", ".htm", ".xhtml")
_MARKUP = re.compile(rb"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_BY_NAME, _BY_LOOK = 70, 60


def _recognises(file_name: str, data: bytes) -> int:
    """Its name says so, or it begins as a page does."""
    if file_name.lower().endswith(_ENDINGS):
        return _BY_NAME
    return _BY_LOOK if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")) else 0


def _read(file_name: str, data: bytes) -> Imported:
    """Read the article of the page; without one in its markup, the whole page."""
    text = decode(file_name, data)
    if len(text) > LIMIT_CHARACTERS:
        raise UnreadableFileError(
            f"{file_name} is too long for a page.", hint="Copy the story out of it."
        )
    root = read_tree(text)
    main = _main(root)
    page = read_page(main, base=_address(root), keeps_pictures=True)
    article, sources = story_of(file_name, data, page.blocks)
    if not article.body and not article.headline:
        raise UnreadableFileError(
            f"{file_name} has no text in it.", hint="Save the page again once it has loaded."
        )
    article = replace(article, furniture=page.left_out, canonical_url=_address(root))
    photos = {name: path for name, source in sources.items() if (path := safe_path(source))}
    return Imported(article, photos)


HTML = Importer("Web page", _recognises, _read)


def _main(root: Tag) -> Tag:
    """The one article of a page; the page itself if it has none or several."""
    articles = [tag for tag in root.tags() if tag.name == "article"]
    if len(articles) == 1:
        return articles[0]
    mains = [tag for tag in root.tags() if tag.name == "main"]
    return mains[0] if len(mains) == 1 else root


def _address(root: Tag) -> str:
    for tag in root.tags():
        if tag.name == "link" and "canonical" in tag.attrs.get("rel", "").lower().split():
            return web_address(tag.attrs.get("href", ""))
    return ""
