"""What Ghost says when it doesn't do something, in plain words."""

import re
from collections.abc import Mapping
from typing import Any

from editor.domain.errors import on_one_line
from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.shape import things_in
from editor.network.web import Answer

CONFLICT = "UPDATE_COLLISION"
OLD_TOKEN = "old-token"  # noqa: S105 - a code of ours
_SAID_LIMIT = 120
_BROKEN = 500
_BAD, _UNAUTHORISED, _FORBIDDEN, _NOT_FOUND = 400, 401, 403, 404
_NOT_ACCEPTED, _COLLIDES, _TOO_LARGE, _UNSUPPORTED = 406, 409, 413, 415
_TOO_LONG = re.compile(r"\[\w+\.(\w+)\] exceeds maximum length of (\d+)")
_NEW_KEY = "In Ghost, open Settings, Integrations, and copy the Admin API key into the target anew."
_STRIPPED = (
    "Something between here and Ghost takes the key out of what is sent",
    "Ask whoever runs the site to let the “Authorization” header through its proxy.",
)
_BY_CODE = {
    "UNKNOWN_ADMIN_API_KEY": ("It doesn’t know this Admin API key", _NEW_KEY),
    "INVALID_AUTH_HEADER": _STRIPPED,
    "INVALID_JWT": ("The second half of the Admin API key is wrong", _NEW_KEY),
}
_BY_STATUS = {
    _UNAUTHORISED: ("It doesn’t let us in", _NEW_KEY),
    _FORBIDDEN: ("This key may not do that", _NEW_KEY),
    _NOT_FOUND: ("What was asked for isn’t there any more", ""),
    _NOT_ACCEPTED: ("It is too old or too new for Copydesk", "Ghost 5 or 6 is needed."),
    _TOO_LARGE: (
        "The picture is larger than the site takes",
        "Choose a smaller size for pictures, or ask whoever runs the site to allow more.",
    ),
    _UNSUPPORTED: ("It takes no pictures of this kind", "Send JPEG, PNG, WebP or GIF."),
}
_FIELDS = {
    "title": "headline",
    "custom_excerpt": "standfirst",
    "feature_image_alt": "alt text of the lead picture",
    "meta_title": "title for search engines",
    "og_title": "headline for social media",
    "twitter_title": "headline for social media",
    "codeinjection_head": "data for search engines",
    "canonical_url": "canonical address",
    "slug": "address",
    "name": "tag",
}


def failure(answer: Answer) -> NotSentError:
    """What is said of an answer of Ghost that is no success."""
    error = _first_error(answer)
    code = str(error.get("code") or error.get("type") or "")
    if answer.status == _COLLIDES and error:
        return NotSentError(
            "Somebody changed this post in Ghost.",
            Fault.CONFLICT,
            hint="Look at what they changed, then choose.",
            status=answer.status,
            code=code,
        )
    if not error:
        if answer.status == _TOO_LARGE:  # of a proxy before Ghost, which writes pages
            words, hint = _BY_STATUS[_TOO_LARGE]
            return answer.failure(words, hint=hint)
        return answer.failure()
    words, hint = _words(answer.status, error)
    if code == "INVALID_JWT" and _is_old(error):
        code = OLD_TOKEN
    return answer.failure(words, code=code, hint=hint)


def _first_error(answer: Answer) -> Mapping[str, Any]:
    """What Ghost says of itself; empty if somebody else answered in its place."""
    try:
        told = answer.json()
    except NotSentError:
        return {}
    errors = things_in(told.get("errors") if isinstance(told, dict) else None)
    return errors[0] if errors else {}


def _is_old(error: Mapping[str, Any]) -> bool:
    return "expired" in str(error.get("message")) or "maxAge" in str(error.get("message"))


def _words(status: int, error: Mapping[str, Any]) -> tuple[str, str]:
    """A sentence, and the way out."""
    said = str(error.get("context") or error.get("message") or "")
    if _is_old(error):
        return "The clock of this computer is slow", "Set this computer’s clock."
    if said.startswith("Unable to determine the authenticated user"):
        return _STRIPPED
    if error.get("type") == "HostLimitError":
        hint = "Ask whoever pays for the site about the limits of its plan."
        return on_one_line(said, _SAID_LIMIT), hint
    known = _BY_CODE.get(str(error.get("code"))) or _BY_STATUS.get(status)
    return known or (_other_words(status, said), "")


def _other_words(status: int, said: str) -> str:
    if status >= _BROKEN:  # with the copy in its words, of the database
        return "Ghost says that it has a fault"
    if status == _BAD and said.startswith("Image processing failed"):
        return "It can’t read the picture"
    if found := _TOO_LONG.search(said):
        return f"The {_FIELDS.get(found[1], found[1])} has more than {found[2]} characters"
    if said.startswith("Your post is already published"):
        return "It is published already, so it can’t be scheduled"
    if said.startswith("Date must be"):
        return "The time to publish at has passed"
    return on_one_line(said, _SAID_LIMIT)
