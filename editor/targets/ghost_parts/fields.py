"""What is sent of a post: the exporter's document with the addresses that its pictures have."""

import json
import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any
from urllib.parse import unquote, urlsplit

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePicture
from editor.domain.slug import url_slug_from
from editor.targets.ghost_parts.reading import WRITTEN

NEUTRAL_TITLE = "Draft from Copydesk"
_SOURCE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")')
_FIGURE = re.compile(r"<figure\b.*?</figure>|<img\b[^>]*>", re.DOTALL)
_NO_TEXT = "<p></p>"  # Ghost leaves the old text where the new one is empty
_OF_THE_DESK = (
    *("meta_description", "og_image", "og_description", "twitter_image"),
    *("twitter_description", "email_subject"),
)
"""Fields that people fill in Ghost itself, and that would still tell of a killed story."""

Pictures = Mapping[str, RemotePicture]


def fields_of(post: Post, pictures: Pictures) -> dict[str, Any]:
    """The fields to write, those that are empty too, so that nothing old stays.

    Neither a status nor a time, as a post that is sent as published with a time to come is out at
    once. Tags by name; authors aren't in it, as Ghost has to know them. Of a killed story no
    picture, no tag and nothing that somebody wrote about it in Ghost is kept.

    Args:
        post: Its document is what the exporter wrote: ``{"posts": [{…}]}``.
        pictures: What stands there, by the paths in the document.

    Raises:
        NotSentError: The document can't be understood, or one of its pictures isn't there.
    """
    document = _document(post)
    fields: dict[str, Any] = {name: document.get(name) or None for name in WRITTEN}
    fields["title"] = document.get("title") or post.title or NEUTRAL_TITLE
    fields["slug"] = slug_of(post)
    fields["tags"] = [{"name": str(each["name"])} for each in document.get("tags") or ()]
    html = str(document.get("html") or "")
    if post.is_withdrawn:
        nothing = ("feature_image", "feature_image_alt", "feature_image_caption", *_OF_THE_DESK)
        fields |= dict.fromkeys(nothing)
        fields["tags"] = []
        html = _FIGURE.sub("", html)
    if fields["feature_image"]:
        fields["feature_image"] = _address(fields["feature_image"], pictures)
    if fields["codeinjection_head"]:
        fields["codeinjection_head"] = _named(fields["codeinjection_head"], pictures)
    fields["html"] = _with_addresses(html, pictures) or _NO_TEXT
    return fields


def slug_of(post: Post) -> str:
    """What its address ends in; if nobody said, the words of its headline, never the draft's."""
    return str(_document(post).get("slug") or post.slug or url_slug_from(post.title))


def marker(post: Post) -> str:
    """What a draft of ours is found by: a comment in the code below its page."""
    return f"<!-- {post.urn} -->"


def _document(post: Post) -> Mapping[str, Any]:
    try:
        document = json.loads(post.document)["posts"][0]
    except (ValueError, KeyError, IndexError, TypeError):
        document = None
    if not isinstance(document, dict) or "lexical" in document:
        raise NotSentError(
            "What is to be sent is no post for Ghost.",
            Fault.REFUSED,
            hint="Publish the story anew.",
        )
    return document


def _with_addresses(html: str, pictures: Pictures) -> str:
    def filled(found: re.Match[str]) -> str:
        address = _address(unescape(found[2]), pictures)
        return f"{found[1]}{escape(address)}{found[3]}"

    return _SOURCE.sub(filled, html)


def _address(written: str, pictures: Pictures) -> str:
    """The address of a picture, by its path as the exporter wrote it."""
    if urlsplit(written).scheme:
        return written
    picture = pictures.get(unquote(written)) or pictures.get(written)
    if picture is None:
        raise NotSentError(
            "A picture of the story isn’t at the site yet.",
            Fault.REFUSED,
            hint="Publish the story anew, so that its pictures go first.",
        )
    return picture.url


def _named(code: str, pictures: Pictures) -> str:
    """Data for search engines, with the addresses of the pictures that it names."""
    for path, picture in pictures.items():
        code = code.replace(json.dumps(path, ensure_ascii=False), json.dumps(picture.url))
    return code
