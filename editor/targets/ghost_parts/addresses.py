"""Which address a post gets: Ghost renumbers, clashes or fails where it is taken already."""

from collections.abc import Mapping
from typing import Any

from editor.targets.ghost_parts.line import Line
from editor.targets.ghost_parts.people import nql

FORMS: Mapping[str, str] = {"formats": "html,lexical", "include": "tags,authors"}
"""What is asked of a post: all that ``reading`` reads."""


def occupant(line: Line, slug: str) -> Mapping[str, Any] | None:
    """What has an address, a post or a page, drafts too; None if it is free.

    Raises:
        NotSentError: Whatever stood in the way.
    """
    for kind in ("posts", "pages"):
        found = line.listed(kind, {**FORMS, "filter": f"slug:{nql(slug)}"})
        if found:
            return found[0]
    return None


def slug_to_write(line: Line, raw: Mapping[str, Any], wanted: str) -> str:
    """The address to write: the one that is wanted, if it is free, else the one that it has.

    Ghost looks whether an address is taken only now and then: a published post is given another
    number each time it is written, and a draft makes it fail, or takes the address of a page.

    Args:
        line: To the site.
        raw: The post as it was read last.
        wanted: What its address should end in.
    """
    has = str(raw.get("slug") or "")
    if has == wanted:
        return has
    taken = occupant(line, wanted)
    return wanted if taken is None or taken.get("id") == raw.get("id") else has
