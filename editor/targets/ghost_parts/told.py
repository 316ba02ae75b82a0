"""What Ghost tells of each kind of thing, as far as it is relied on; much of it may be null."""

import re
from datetime import datetime
from typing import Any

from editor.network.shape import Shape

_ID = re.compile(r"[0-9A-Za-z]{1,40}")
_MAYBE = (str, None)


def _is_id(told: Any) -> bool:
    return isinstance(told, str) and _ID.fullmatch(told) is not None


def _is_moment(told: Any) -> bool:
    try:
        return isinstance(told, str) and datetime.fromisoformat(told).tzinfo is not None
    except ValueError:
        return False


_MOMENT = (_is_moment, None)
_NAMED = {"id?": str, "name?": _MAYBE}
_TEXTS = (
    *("title", "slug", "html", "lexical", "custom_excerpt", "feature_image", "feature_image_alt"),
    *("feature_image_caption", "meta_title", "og_title", "twitter_title", "canonical_url"),
    *("codeinjection_head", "codeinjection_foot", "url"),
)
_REVISION = {
    "created_at_ts?": (int, None),
    "created_at?": _MAYBE,
    "author?": ({"name?": _MAYBE}, None),
}

SHAPES: dict[str, Shape] = {
    "posts": {
        "id": _is_id,
        **{f"{each}?": _MAYBE for each in _TEXTS},
        "status?": str,
        "updated_at?": _MOMENT,
        "published_at?": _MOMENT,
        "tags?": ([_NAMED], None),
        "authors?": ([_NAMED], None),
        "post_revisions?": ([_REVISION], None),
    },
    "users": {"id": _is_id, **{f"{each}?": _MAYBE for each in ("slug", "email", "name")}},
    "tags": {"id": _is_id, "name": str},
    "images": {"url": str},
}
SHAPES["pages"] = SHAPES["posts"]
