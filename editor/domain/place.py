"""Where a story lies: on the desk, in the archive, or in the bin."""

from enum import StrEnum


class Place(StrEnum):
    """Lists show what lies on the desk; the bin can be searched and emptied by hand alone."""

    DESK = "desk"
    ARCHIVE = "archive"
    BIN = "bin"
