"""Formats that can be read, one file each: a module with one ``Importer`` value is one."""

import sys
from functools import cache

from editor.discovery import plugs
from editor.importers.contract import Imported, Importer


@cache
def all_importers() -> dict[str, Importer]:
    """Every importer by its id, such as ``wire``."""
    return plugs(sys.modules[__name__], Importer)


def read_article(file_name: str, data: bytes) -> Imported:
    """Read a file with the importer that knows it best.

    Raises:
        UnreadableFileError: No importer can make an article of it.
    """
    best = max(all_importers().values(), key=lambda each: each.recognises(file_name, data))
    return best.read(file_name, data)
