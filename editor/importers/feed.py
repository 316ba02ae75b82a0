"""Feeds: RSS 2.0 and 1.0, Atom; each entry is a story."""

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported, Importer
from editor.importers.feed_parts.atom import atom_entries
from editor.importers.feed_parts.rss import rss_entries
from editor.importers.feed_parts.story import stories_of
from editor.importers.measure import LIMIT_OF_AN_EXPORT, check_markup
from editor.importers.xml_parts.document import root_of, sure_of
from editor.importers.xml_parts.tree import name_of

_RSS, _ATOM = ("rss", "RDF"), ("feed", "entry")
_SURE = 80


def _recognises(_: str, data: bytes) -> int:
    return sure_of(data, (*_RSS, *_ATOM), _SURE)


def _read(file_name: str, data: bytes) -> Imported:
    """Read the entries that say anything; there is no look at what they only name."""
    check_markup(file_name, data, LIMIT_OF_AN_EXPORT)
    root = root_of(file_name, data, (*_RSS, *_ATOM), "feed")
    entries = rss_entries(root) if name_of(root) in _RSS else atom_entries(root)
    stories = stories_of(file_name, entries)
    if stories is None:
        raise UnreadableFileError(
            f"{file_name} has no story in it.",
            hint="It may only withdraw one, or name some: import the pages themselves.",
        )
    return stories


FEED = Importer("Feed (RSS, Atom)", _recognises, _read, formats=("rss", "atom"))
