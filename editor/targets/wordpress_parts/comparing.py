"""How a post that was read differs from the one that was written."""

from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import unquote

from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import Difference, RemotePicture
from editor.network.shape import things_in
from editor.targets.wordpress_parts.account import Account
from editor.targets.wordpress_parts.content import filled, rewritten, same_text
from editor.targets.wordpress_parts.media import word_faults
from editor.targets.wordpress_parts.people import People
from editor.targets.wordpress_parts.reading import Seen
from editor.targets.wordpress_parts.words import apart, as_plain, folded, same_words

AUTHORS = "authors"


def differences(
    post: Post,
    pictures: Mapping[str, RemotePicture],
    seen: Seen,
    *,
    account: Account,
    people: People,
    with_section: bool,
    with_featured: bool,
) -> Iterator[Difference]:
    """What came back otherwise than it was sent.

    Args:
        post: As it was sent.
        pictures: What stands there of its pictures, by their paths.
        seen: As it was read.
        account: Of those that it doesn't trust the site writes the HTML anew.
        people: The authors there.
        with_section: Sections are categories there.
        with_featured: The lead picture is the featured image there.
    """
    yield from _words(post, seen)
    yield from _text(post, pictures, seen, account)
    yield from _slug(post, seen)
    yield from _terms(post, seen, with_section=with_section)
    yield from _featured(post, pictures, seen, with_featured=with_featured)
    yield from _authors(post, seen, people)
    yield from _pictures(post, pictures, seen)


def _words(post: Post, seen: Seen) -> Iterator[Difference]:
    for name, sent in (("title", post.title), ("excerpt", post.excerpt)):
        read = as_plain(seen.text(name))
        if not same_words(sent, read):
            yield Difference(name, *apart(sent, read))


def _text(
    post: Post, pictures: Mapping[str, RemotePicture], seen: Seen, account: Account
) -> Iterator[Difference]:
    sent, read = filled(post.document, pictures), seen.text("content")
    if same_text(sent, read, is_trusted=account.is_trusted):
        return
    if not account.is_trusted:
        sent, read = rewritten(sent), rewritten(read)
    yield Difference("text", *apart(sent, read))


def _slug(post: Post, seen: Seen) -> Iterator[Difference]:
    read = unquote(str(seen.raw.get("slug", "")))
    if not post.slug or read.casefold() == unquote(post.slug).casefold():
        return
    stem, _, number = read.rpartition("-")
    is_taken = stem.casefold() == post.slug.casefold() and number.isdecimal()
    why = " (another post there has the address already)" if is_taken else ""
    yield Difference("slug", post.slug, f"{read}{why}")


def _terms(post: Post, seen: Seen, *, with_section: bool) -> Iterator[Difference]:
    sections = seen.names_of("category")
    if with_section and post.section and {folded(post.section)} != set(map(folded, sections)):
        yield Difference("section", post.section, _listed(sections))
    sent = () if post.is_withdrawn else post.tags
    read = seen.names_of("post_tag")
    if set(map(folded, sent)) != set(map(folded, read)):
        yield Difference("tags", ", ".join(sent), _listed(read))


def _featured(
    post: Post, pictures: Mapping[str, RemotePicture], seen: Seen, *, with_featured: bool
) -> Iterator[Difference]:
    if not with_featured and not post.is_withdrawn:
        return
    lead = None if post.is_withdrawn else post.lead
    sent = pictures[lead.path].id if lead and lead.path in pictures else "0"
    read = str(seen.raw.get("featured_media") or 0)
    if sent != read:
        yield Difference("lead picture", _picture(sent), _picture(read))


def _authors(post: Post, seen: Seen, people: People) -> Iterator[Difference]:
    sent = ", ".join(each.name for each in post.authors)
    if people.keeps_several(post):
        known = zip(post.authors, seen.authors, strict=False)
        is_same = len(post.authors) == len(seen.authors) and all(
            person.is_called(author.id) for author, person in known
        )
        if not is_same:
            yield Difference(AUTHORS, sent, ", ".join(each.nicename for each in seen.authors))
        return
    author: dict[str, Any] = next(iter(things_in(seen.embedded("author"))), {})
    read = str(seen.raw.get("author", ""))
    if not people.is_author(post, read, str(author.get("slug", ""))):
        yield Difference(AUTHORS, sent, unescape(str(author.get("name") or read)))


def _pictures(
    post: Post, pictures: Mapping[str, RemotePicture], seen: Seen
) -> Iterator[Difference]:
    there = {str(each["id"]): each for each in seen.pictures}
    for sent in post.pictures:
        stands = pictures.get(sent.path)
        if post.is_withdrawn or stands is None or stands.id not in there:
            continue
        for name, ours, theirs in word_faults(there[stands.id], sent):
            yield Difference(f"{name} of {sent.file_name}", *apart(ours, theirs))


def _listed(names: list[str]) -> str:
    return ", ".join(map(unescape, names))


def _picture(id: str) -> str:
    return "none" if id == "0" else f"picture {id}"
