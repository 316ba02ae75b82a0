"""What WordPress answers when it doesn't do it, in plain words."""

from typing import Any

from editor.domain.errors import quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.shape import thing_in
from editor.network.web import Answer

_ROLE = "Ask for an account there that may: an editor may all that Copydesk does."
_SIGN_IN = "Test the target: it tells whether the password is wrong or doesn’t arrive."
_PICTURE = "Look at the picture and at what the site takes, then try again."
_SMALLER = "Set smaller pictures in the picture profile, or have the site’s limit raised."
_SPACE = "Have room made on the site’s server, then try again."
_GONE = "Look there, also in its trash; then publish the story anew."

_WORDS: dict[str, tuple[str, str]] = {
    "rest_not_logged_in": ("it doesn’t let us in", _SIGN_IN),
    "incorrect_password": ("the application password is wrong", _SIGN_IN),
    "invalid_username": ("it knows no such user", _SIGN_IN),
    "invalid_email": ("it knows no such user", _SIGN_IN),
    "application_passwords_disabled": (
        "application passwords are switched off there",
        "Have them switched on; they need a site with https.",
    ),
    "application_passwords_disabled_for_user": (
        "this account may not use application passwords",
        "Have them allowed for it, or use another account.",
    ),
    "rest_cannot_publish": ("this account may not publish", _ROLE),
    "rest_cannot_create": ("this account may not add that there", _ROLE),
    "rest_cannot_edit": ("this account may not change that there: it is somebody else’s", _ROLE),
    "rest_cannot_edit_others": ("this account may not write in another’s name", _ROLE),
    "rest_cannot_delete": ("this account may not delete that there", _ROLE),
    "rest_user_cannot_delete_post": ("this account may not delete that there", _ROLE),
    "rest_cannot_assign_term": ("this account may not give posts that category or tag", _ROLE),
    "rest_cannot_assign_sticky": ("this account may not make posts sticky", _ROLE),
    "rest_forbidden": ("this account may not do that there", _ROLE),
    "rest_forbidden_context": ("this account may not edit there", _ROLE),
    "rest_forbidden_status": ("this account may not see drafts there", _ROLE),
    "rest_cannot_read": ("this account may not read that there", _ROLE),
    "rest_invalid_author": (
        "it knows nobody of that number as an author",
        "Set the author’s id at this target among the contributors.",
    ),
    "rest_invalid_featured_media": ("it doesn’t have the lead picture any more", "Try it again."),
    "rest_post_invalid_id": ("the post isn’t there any more", _GONE),
    "rest_post_invalid_parent": ("the post isn’t there any more", _GONE),
    "rest_no_route": (
        "it lacks that part of the interface",
        "It is too old, or a plugin there switches that off.",
    ),
    "empty_content": ("a post with no title and no text isn’t taken", "Give it a headline."),
    "rest_upload_sideload_error": ("it doesn’t take the picture", _PICTURE),
    "rest_upload_unknown_error": ("it doesn’t take the picture", _PICTURE),
    "rest_upload_no_data": ("the picture didn’t arrive", _SMALLER),
    "rest_upload_file_too_big": ("the picture is too large for it", _SMALLER),
    "rest_upload_limited_space": ("it has no room for the picture", _SPACE),
    "rest_upload_hash_mismatch": ("the picture was damaged on the way", ""),
    "db_insert_error": ("its database doesn’t take it", "Have the site looked after."),
}
_FOR_GOOD = frozenset({"rest_upload_sideload_error", "rest_upload_unknown_error"})
_DAMAGED, _TOO_LARGE, _WALLED = "rest_upload_hash_mismatch", 413, frozenset({403, 406, 409})


def refusal(answer: Answer) -> NotSentError:
    """What is raised for an answer that is no success.

    Args:
        answer: Of any status but 2xx.
    """
    told = _told(answer)
    code = told_code(answer)
    words, hint = _WORDS.get(code, ("", ""))
    if answer.status == _TOO_LARGE:
        words, hint = _WORDS["rest_upload_file_too_big"]
    if not words and code:
        words, hint = f"the site says {quoted(_said(told))}", "Somebody there can tell what it is."
    if not code and answer.status in _WALLED:
        hint = "A firewall before the site may stand in the way: ask who looks after it."
    if code in _FOR_GOOD:
        words = f"{words}; the site says {quoted(_said(told))}"
    failure = answer.failure(words, code, hint)
    fault = Fault.REFUSED if code in _FOR_GOOD else failure.fault
    if code == _DAMAGED:
        fault = Fault.BROKEN
    return NotSentError(
        failure.message,
        fault,
        hint=hint,
        status=answer.status,
        code=code,
        answer=failure.answer,
        retry_after_s=failure.retry_after_s,
    )


def told_data(answer: Answer) -> dict[str, Any]:
    """What a refusal has as its ``data``; empty if it has none."""
    return thing_in(_told(answer), "data")


def told_code(answer: Answer) -> str:
    """WordPress’s own code of a refusal; empty if WordPress didn't answer."""
    code = _told(answer).get("code")
    return code if isinstance(code, str) else ""


def _told(answer: Answer) -> dict[str, Any]:
    try:
        told = answer.json()
    except NotSentError:
        return {}  # not WordPress but something before it: the status says it all
    return told if isinstance(told, dict) else {}


def _said(told: dict[str, Any]) -> str:
    """The site's words, with the names of the fields that it names."""
    parameters = thing_in(thing_in(told, "data"), "params").values()
    said = " ".join(each for each in parameters if isinstance(each, str))
    return said or str(told.get("message", ""))
