"""A post of Ghost as the desk reads it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from editor.domain.errors import on_one_line
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.web_address import web_or_nothing

_NAME_LIMIT = 80
STATUSES = {
    "draft": RemoteStatus.DRAFT,
    "scheduled": RemoteStatus.SCHEDULED,
    "published": RemoteStatus.PUBLISHED,
    "sent": RemoteStatus.PUBLISHED,  # by e-mail alone
}
WRITTEN = (
    *("title", "slug", "custom_excerpt", "feature_image", "feature_image_alt"),
    *("feature_image_caption", "meta_title", "og_title", "twitter_title", "canonical_url"),
    "codeinjection_head",
)
"""The fields of plain text that we write, beside the text, tags and authors."""


def remote_of(raw: Mapping[str, Any], address: str) -> RemotePost:
    """A post.

    Args:
        raw: As Ghost gives it, with ``formats=html,lexical`` and its tags and authors.
        address: Of the site, as ``address_of`` gives it.
    """
    return RemotePost(
        id=str(raw["id"]),
        status=STATUSES[str(raw["status"])],
        url=web_or_nothing(raw.get("url")),
        edit_url=f"{address}/ghost/#/editor/post/{raw['id']}",
        modified=str(raw.get("updated_at") or ""),
        digest=digest_of(raw),
        title=str(raw.get("title") or ""),
        excerpt=str(raw.get("custom_excerpt") or ""),
        body=str(raw.get("html") or ""),
        changed_by=_changed_by(raw),
    )


def digest_of(raw: Mapping[str, Any]) -> str:
    """SHA-256 over all that a write of ours would write over.

    The text is that of its editor (Lexical): Ghost makes the HTML of it anew whenever it likes.
    """
    facts = {
        **{name: raw.get(name) or "" for name in WRITTEN},
        "text": raw.get("lexical") or raw.get("html") or "",
        "tags": names_of(raw, "tags"),
        "authors": [str(each.get("id")) for each in raw.get("authors") or ()],
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def names_of(raw: Mapping[str, Any], kind: str) -> list[str]:
    """The names of its tags or authors, in order."""
    return [str(each.get("name") or "") for each in raw.get(kind) or ()]


def moment_of(text: Any) -> datetime | None:
    """A time as Ghost writes it (UTC), None if there is none."""
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _changed_by(raw: Mapping[str, Any]) -> str:
    """Who changed it last: Ghost tells only of versions that it kept."""
    kept = raw.get("post_revisions") or ()
    last = max(kept, key=lambda each: each.get("created_at_ts") or 0, default=None)
    if last is None or last.get("created_at") != raw.get("updated_at"):
        return ""
    return on_one_line(str((last.get("author") or {}).get("name") or ""), _NAME_LIMIT)
