"""How a post came back from Ghost, compared with what was sent."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from editor.domain.publishing.remote import Difference
from editor.targets.ghost_parts.page_facts import PageFacts, ShownPicture, facts_of, one_line, plain
from editor.targets.ghost_parts.people import Account
from editor.targets.ghost_parts.reading import WRITTEN, names_of

_AROUND = 30
_LIMIT = 120
_NAMES = {
    "title": "title",
    "slug": "slug",
    "custom_excerpt": "excerpt",
    "feature_image": "lead picture",
    "feature_image_alt": "alt text of the lead picture",
    "feature_image_caption": "caption of the lead picture",
    "meta_title": "title for search engines",
    "og_title": "headline for social media",
    "twitter_title": "headline for social media",
    "canonical_url": "canonical address",
    "codeinjection_head": "data for search engines",
}


def differences(
    fields: Mapping[str, Any], authors: Sequence[Account], raw: Mapping[str, Any], address: str
) -> Iterator[Difference]:
    """What differs to readers.

    Compared are the fields of plain text, the tags in their order whatever their capitals, the
    authors that were sent, and of the text all words in order, the subheads, the pictures with
    alt text and caption, the links with address and words. Not compared is what Ghost writes in
    its own way: elements and classes, sizes of pictures, spaces, bold and italic, tables and
    boxes but for their words.

    Args:
        fields: As they were sent.
        authors: As they were sent; none if the post has those that Ghost gave it.
        raw: As it was read.
        address: Of the site.
    """
    for name in WRITTEN:
        sent, read = str(fields.get(name) or ""), str(raw.get(name) or "")
        is_html = name == "feature_image_caption"
        sent, read = (plain(sent), plain(read)) if is_html else (one_line(sent), one_line(read))
        if sent != read:
            yield _difference(_NAMES[name], sent, read)
    yield from _of_lists("tags", [str(each["name"]) for each in fields["tags"]], raw)
    if authors:
        yield from _of_lists("authors", [each.name for each in authors], raw)
    yield from _of_texts(
        facts_of(str(fields["html"]), address), facts_of(str(raw.get("html") or ""), address)
    )


def _of_lists(kind: str, sent: Sequence[str], raw: Mapping[str, Any]) -> Iterator[Difference]:
    read = names_of(raw, kind)
    if _folded(sent) != _folded(read):
        yield _difference(kind, ", ".join(sent), ", ".join(read))


def _folded(names: Sequence[str]) -> list[str]:
    """Names without capitals, each once, as Ghost keeps them."""
    return list(dict.fromkeys(one_line(name).casefold() for name in names))


def _of_texts(sent: PageFacts, read: PageFacts) -> Iterator[Difference]:
    if sent.words != read.words:
        at = _parting(sent.words, read.words)
        yield _difference("text", _around(sent.words, at), _around(read.words, at))
    if sent.subheads != read.subheads:
        yield _difference("subheads", " · ".join(sent.subheads), " · ".join(read.subheads))
    for number, (one, other) in enumerate(zip_longest(sent.pictures, read.pictures), 1):
        if one != other:
            sent_words, read_words = _told(one), _told(other)
            at = _parting(sent_words, read_words)
            yield _difference(f"picture {number}", _around(sent_words, at), _around(read_words, at))
    for link, link_there in zip_longest(sent.links, read.links):
        if link != link_there:
            yield _difference("link", " ".join(link or ()), " ".join(link_there or ()))


def _told(picture: ShownPicture | None) -> str:
    """A picture in a line; nothing where there is none."""
    return f"{picture.source} {picture.alt} {picture.caption}" if picture else ""


def _difference(field: str, sent: str, read: str) -> Difference:
    return Difference(field, _short(sent), _short(read))


def _short(text: str) -> str:
    return text if len(text) <= _LIMIT else f"{text[: _LIMIT - 1]}…"


def _parting(one: str, other: str) -> int:
    """Where two texts part."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _around(text: str, at: int) -> str:
    start, end = max(0, at - _AROUND), at + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
