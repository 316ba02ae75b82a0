"""Formats, one file each: a module here with one ``Exporter`` value is a format, by its name."""

import sys
from functools import cache

from editor.discovery import plugs
from editor.exporters.contract import Exporter


@cache
def all_exporters() -> dict[str, Exporter]:
    """Every format by its id, such as ``html``."""
    return plugs(sys.modules[__name__], Exporter)
