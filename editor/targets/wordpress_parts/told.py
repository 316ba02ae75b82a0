"""What the interface tells of each kind of thing, as far as it is relied on."""

from datetime import datetime
from typing import Any

from editor.domain.web_address import web_or_nothing
from editor.network.shape import is_number


def _is_time(told: Any) -> bool:
    try:
        return isinstance(told, str) and datetime.fromisoformat(told).tzinfo is None
    except ValueError:
        return False


def _is_address(told: Any) -> bool:
    return bool(web_or_nothing(told))


_TIME = (_is_time, None)
_TEXT = ({"raw": str}, {"rendered": str})

THING = {"id": is_number}
POST = {
    "id": is_number,
    "status": str,
    **dict.fromkeys(("title", "content", "excerpt"), _TEXT),
    **dict.fromkeys(("slug?", "link?"), str),
    **dict.fromkeys(("modified_gmt?", "date_gmt?"), _TIME),
    **dict.fromkeys(("author?", "featured_media?"), int),
    **dict.fromkeys(("categories?", "tags?", "ppma_author?"), ([int],)),
}
REVISION = {"id": is_number, "slug?": str, "author?": int, "modified_gmt": _is_time}
PICTURE = {"id": is_number, "source_url": _is_address}
PICTURE_FOUND = {**PICTURE, "slug": str, "author": int}
PICTURE_PLACED = {"id": is_number, "post?": (int, None)}
PICTURE_WORDS = {"id": is_number, "caption?": ({"raw": str}, str), "alt_text?": str}
TERM = {"id": is_number, "name": str}
USER = {"id": is_number, "slug?": str, "name?": str}
CO_AUTHOR = {"id": (int, str), "user_nicename": str, "login?": str}
