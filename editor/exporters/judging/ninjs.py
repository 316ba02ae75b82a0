"""Which version of ninjs a document is of: its names tell, if it doesn't say so itself."""

from collections.abc import Callable, Mapping
from typing import Any

from editor.exporters.judging.json_schema import read_json

_SAYS_SO, _SAYS_MAJOR, _BY_NAMES = 95, 85, 60
# Names that only one major version has.
_NAMES = {
    "1": {
        "headline",
        "byline",
        "body_html",
        "body_text",
        "person",
        "subject",
        "place",
        "$standard",
    },
    "2": {"embargoed", "pubstatus", "versioncreated", "altids", "infosources", "trustindicators"},
    "3": {"embargoedUntil", "pubStatus", "versionCreated", "altIds", "infoSources", "edNote"},
}
_OF_LATER_ONES = {"bodies", "headlines", "descriptions"}


def is_ninjs(version: str) -> Callable[[str, bytes], int]:
    """Recognises documents of a version, such as ``2.1``."""

    def recognises(_: str, data: bytes) -> int:
        document = (
            read_json(data) if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else None
        )
        if not isinstance(document, dict) or not isinstance(document.get("uri"), str):
            return 0
        said = _said_version(document)
        if said:
            is_major = said.partition(".")[0] == version.partition(".")[0]
            return _SAYS_SO if said == version else _SAYS_MAJOR if is_major else 0
        return _BY_NAMES if _major_by_names(document) == version[0] else 0

    return recognises


def _said_version(document: Mapping[str, Any]) -> str:
    standard = document.get("standard") or document.get("$standard")
    said = standard.get("version") if isinstance(standard, dict) else None
    return said if isinstance(said, str) else ""


def _major_by_names(document: Mapping[str, Any]) -> str:
    names = document.keys()
    if not names & _OF_LATER_ONES:
        return "1" if names & _NAMES["1"] else ""
    return "3" if names & _NAMES["3"] else "2"
