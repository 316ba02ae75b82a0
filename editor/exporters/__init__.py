"""Formats, one file each: a module here with one ``Exporter`` value is a format, by its name."""

import sys
from functools import cache

from editor.discovery import plugs
from editor.domain.errors import CopydeskError
from editor.exporters.contract import Exporter


@cache
def all_exporters() -> dict[str, Exporter]:
    """Every format by its id, such as ``html``."""
    return plugs(sys.modules[__name__], Exporter)


def exporter_of(format: str) -> Exporter:
    """The exporter of that id.

    Raises:
        CopydeskError: There is none.
    """
    known = all_exporters()
    if format not in known:
        choice = ", ".join(known)
        message = f"There is no format “{format}”."
        raise CopydeskError(message, hint=f"The formats are: {choice}.")
    return known[format]
