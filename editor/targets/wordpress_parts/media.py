"""Pictures there: found by what they are made of, sent once, taken away."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from editor.domain.publishing.post import SentPicture
from editor.domain.publishing.remote import RemotePicture
from editor.targets.wordpress_parts.account import Account
from editor.targets.wordpress_parts.refusals import refusal
from editor.targets.wordpress_parts.rest import MOST_IN_A_PAGE, Rest, good_one, is_gone
from editor.targets.wordpress_parts.told import (
    PICTURE,
    PICTURE_FOUND,
    PICTURE_PLACED,
    PICTURE_WORDS,
)
from editor.targets.wordpress_parts.words import as_html, as_plain, same_alt, same_words

Raw = dict[str, Any]

_ROUTE = "wp/v2/media"
_FIELDS = "id,caption,alt_text"
_DIGITS = 24
_DOUBLES = ("", "-2", "-3")  # what WordPress makes of the names of pictures sent twice
_AT_ONCE = MOST_IN_A_PAGE // len(_DOUBLES) // 2


class Media:
    """The pictures of one site.

    Args:
        rest: The site.
        account: Gives who we are there.
    """

    def __init__(self, rest: Rest, account: Callable[[], Account]) -> None:
        self._rest = rest
        self._account = account

    def has(self, picture: RemotePicture) -> bool:
        """Whether it still stands there."""
        asked = {"_fields": "id,status"}
        told = self._rest.maybe(f"{_ROUTE}/{picture.id}", asked)
        return told is not None and told.get("status") != "trash"

    def send(self, picture: SentPicture, octets: bytes) -> RemotePicture:
        """Send it, unless it stands there; of several that do, the oldest is taken."""
        there = self._of([picture.digest])
        if there:
            self._mend_words(int(there[0]["id"]), picture)
        else:
            sent = self._send(picture, octets)
            # A doubled line made two of it: all who look later must find the same one.
            there = self._of([picture.digest]) or [sent]
        shown = there[0]
        return RemotePicture(str(shown["id"]), str(shown["source_url"]), picture.digest)

    def remove(self, id: str) -> None:
        """Take a picture away for good; one that is gone is no fault."""
        answer = self._rest.ask("DELETE", f"{_ROUTE}/{id}", {"force": "true"})
        if not answer.is_good and not is_gone(answer):
            raise refusal(answer)

    def remove_doubles(self, pictures: Sequence[SentPicture], used: frozenset[int]) -> int:
        """Take away what a doubled line left of these pictures.

        Args:
            pictures: Of a post.
            used: The ids of those that the post shows: never taken away.
        """
        digests = list(dict.fromkeys(each.digest for each in pictures))
        account = self._account()
        doubled = [
            each
            for begin in range(0, len(digests), _AT_ONCE)
            for each in _doubles(self._of(digests[begin : begin + _AT_ONCE]), account)
            if each not in used
        ]
        for each in doubled:
            self.remove(str(each))
        return len(doubled)

    def hide_with(self, post: str, ids: Sequence[int]) -> None:
        """Put pictures that belong to no post yet to one that readers don't see.

        Whatever belongs to none anybody may read in the interface: the caption would tell what
        the story is about before it is out. They are seen when the post is.
        """
        asked = {"include": ",".join(map(str, ids)), "context": "edit", "_fields": "id,post"}
        for each in self._rest.many(_ROUTE, asked, PICTURE_PLACED) if ids else ():
            if not each.get("post"):
                self._rest.one("POST", f"{_ROUTE}/{each['id']}", as_json={"post": int(post)})

    def words_of(self, ids: Sequence[int]) -> tuple[Raw, ...]:
        """What is said of pictures there, as far as we may change it."""
        if not ids:
            return ()
        # WordPress leaves out what we may not edit.
        asked = {"include": ",".join(map(str, ids)), "context": "edit", "_fields": _FIELDS}
        return tuple(self._rest.many(_ROUTE, asked, PICTURE_WORDS))

    def _of(self, digests: Sequence[str]) -> list[Raw]:
        """Those of these digests, the oldest first."""
        slugs = [f"{_slug_of(digest)}{double}" for digest in digests for double in _DOUBLES]
        # For reading alone: for editing WordPress would leave out those of other accounts.
        asked = {"slug": ",".join(slugs), "_fields": "id,slug,author,source_url"}
        found = self._rest.many(_ROUTE, asked, PICTURE_FOUND) if slugs else []
        return sorted(found, key=lambda each: int(each["id"]))

    def _send(self, picture: SentPicture, octets: bytes) -> Raw:
        answer = self._rest.ask(
            "POST",
            _ROUTE,
            {"context": "edit"},
            form={"slug": _slug_of(picture.digest), **_words(picture)},
            files={"file": (picture.file_name, octets, picture.media_type)},
            # WordPress compares it with the file that it made of the form.
            headers={"Content-MD5": hashlib.md5(octets, usedforsecurity=False).hexdigest()},
        )
        return good_one(answer, PICTURE)

    def _mend_words(self, number: int, picture: SentPicture) -> None:
        """Give a picture the words of today; where it is another's, it keeps its own."""
        if any(word_faults(each, picture) for each in self.words_of([number])):
            self._rest.one("POST", f"{_ROUTE}/{number}", as_json=_words(picture))


def word_faults(there: Mapping[str, Any], picture: SentPicture) -> list[tuple[str, str, str]]:
    """Caption and alt text of a picture there that aren't ours: which, as sent, as read."""
    caption = as_plain(_raw(there, "caption"))
    alt = str(there.get("alt_text", ""))
    faults = []
    if not same_words(picture.caption, caption):
        faults.append(("caption", picture.caption, caption))
    if not same_alt(picture.alt, alt):
        faults.append(("alt text", picture.alt, alt))
    return faults


def _words(picture: SentPicture) -> dict[str, str]:
    return {
        "title": as_html(picture.title),
        "caption": as_html(picture.caption),
        "alt_text": picture.alt,
        "description": as_html(picture.credit),
    }


def _raw(there: Mapping[str, Any], name: str) -> str:
    told = there.get(name)
    return str(told.get("raw", "")) if isinstance(told, dict) else str(told or "")


def _slug_of(digest: str) -> str:
    return f"copydesk-{digest[:_DIGITS]}"


def _doubles(there: list[Raw], account: Account) -> Iterator[int]:
    """The ids of those that aren't the first of their digest, as far as they are ours."""
    seen: set[str] = set()
    length = len(_slug_of("0" * _DIGITS))
    for each in there:
        name = str(each["slug"])[:length]
        if name in seen and each.get("author") == account.id:
            yield int(each["id"])
        seen.add(name)
