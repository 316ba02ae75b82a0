"""Ghost's Admin API: its own schema for adding a post, and the limits that it checks later."""

from collections.abc import Iterator
from typing import Any

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import json_faults, read_json

_SURE = 90
# What the schema lets through and the database's own validation refuses (6.65).
_LIMITS = {"title": 255, "custom_excerpt": 300, "feature_image_alt": 191}


def _recognises(_: str, data: bytes) -> int:
    document = read_json(data) if b'"posts"' in data else None
    return _SURE if isinstance(document, dict) and isinstance(document.get("posts"), list) else 0


def _faults(data: bytes) -> tuple[str, ...]:
    faults = json_faults(data, "ghost/posts-add.json")
    return faults or tuple(_of_post(read_json(data)["posts"][0]))


def _of_post(post: dict[str, Any]) -> Iterator[str]:
    for name, limit in _LIMITS.items():
        text = post.get(name)
        if isinstance(text, str) and len(text) > limit:
            yield f"posts/0/{name}: {len(text)} characters; Ghost takes {limit}."
    if post.get("status") == "scheduled" and not post.get("published_at"):
        yield "posts/0/status: scheduled, but published_at doesn’t say for when."
    if not post["title"].strip():
        yield "posts/0/title: it is empty."


GHOST = Judge("Ghost Admin API, posts.add", _recognises, _faults)
