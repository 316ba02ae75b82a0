"""Files of WordPress's own export (WXR): each post is a story, with the pictures beside."""

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.feed_parts.story import stories_of
from editor.importers.measure import LIMIT_OF_AN_EXPORT, check_markup
from editor.importers.wxr_parts.posts import posts
from editor.importers.xml_parts.document import root_of, sure_of
from editor.importers.xml_parts.tree import child

_MARK = b"wordpress.org/export/"
_BEGINNING = 4_000  # octets in which the namespaces stand, behind WordPress's long comment
_SURE = 90


def _recognises(_: str, data: bytes) -> int:
    return sure_of(data, ("rss",), _SURE) if _MARK in data[:_BEGINNING] else 0


def _read(file_name: str, data: bytes) -> Imported:
    """Read every post and page, whatever its state: what to keep is the desk's to say."""
    check_markup(file_name, data, LIMIT_OF_AN_EXPORT)
    root = root_of(file_name, data, ("rss",), "WordPress export")
    channel = child(root, "channel")
    stories = stories_of(file_name, posts(channel)) if channel is not None else None
    if stories is None:
        raise UnreadableFileError(
            f"{file_name} has no post in it.",
            hint="In WordPress choose Tools, Export, “All content” or “Posts”.",
        )
    return stories


WXR = Importer("WordPress export (WXR)", _recognises, _read)
