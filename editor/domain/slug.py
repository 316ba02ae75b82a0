"""Slugs of stories and names of figures: short, plain, made from words."""

import re
import unicodedata
from collections.abc import Collection

from editor.domain.errors import UnknownFieldError, quoted

SLUG_LIMIT = 24
URL_SLUG_LIMIT = 80

# Letters that Unicode doesn't take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
_FIGURE_WORDS = 3
_LINKING_WORDS_TEXT = """
a an and as at by for from in of on or the to with
"""
_LINKING_WORDS = frozenset(_LINKING_WORDS_TEXT.split())
_SMALL_WORDS_TEXT = """
a an and are as at be by during file for from has have he her his in into is it its of off on or
over photo picture she that the their this to under was were when where who with
"""
_SMALL_WORDS = frozenset(_SMALL_WORDS_TEXT.split())


def slug_from(text: str) -> str:
    """A slug of words in their order, 24 characters at most, cut at a word; else ``story``."""
    words = _words(text)
    slug = _joined(words)
    # A slug that had to be cut doesn't end in a preposition or an article.
    while (
        slug.count("-")
        and slug.rpartition("-")[2] in _LINKING_WORDS
        and slug.count("-") + 1 < len(words)
    ):
        slug = slug.rpartition("-")[0]
    return slug or "story"


def url_slug_from(text: str) -> str:
    """What an address ends in: the words of a headline, 80 characters at most; else ``story``."""
    return _joined(_words(text), URL_SLUG_LIMIT) or "story"


def figure_name_from(caption: str, taken: Collection[str] = ()) -> str:
    """A figure's name from the first words of its caption that mean something.

    Args:
        caption: The caption; if nothing can be made of it the name is ``photo``.
        taken: Names that the story already uses; a number keeps this one apart from them.
    """
    telling = [word for word in _words(caption) if word not in _SMALL_WORDS]
    name = _joined(telling[:_FIGURE_WORDS]) or "photo"
    unique, number = name, 1
    while unique in taken:
        number += 1
        unique = f"{name[: SLUG_LIMIT - len(str(number)) - 1].rstrip('-')}-{number}"
    return unique


def checked_slug(text: str) -> str:
    """The slug, if it can be one.

    Raises:
        UnknownFieldError: It is empty, longer than 24 characters, or has other characters than
            lower-case letters a to z, digits and hyphens, or begins with a hyphen; the message
            says which.
    """
    if not text:
        raise UnknownFieldError("A slug can't be empty.", hint=f"For example: {slug_from('')}-1")
    if len(text) > SLUG_LIMIT:
        raise UnknownFieldError(
            f"The slug {quoted(text)} has {len(text)} characters; {SLUG_LIMIT} is the limit.",
            hint=f"For example: {slug_from(text)}",
        )
    wrong = sorted(set(re.sub(r"[a-z0-9-]", "", text)))
    if wrong:
        shown = ", ".join("a space" if each.isspace() else quoted(each) for each in wrong[:5])
        raise UnknownFieldError(
            f"The slug {quoted(text)} has characters that a slug can't have: {shown}.",
            hint=f"Use a to z, digits and hyphens. For example: {slug_from(text)}",
        )
    if not re.search(r"[a-z0-9]", text):
        raise UnknownFieldError(
            f"The slug {quoted(text)} has neither a letter nor a digit.",
            hint="For example: story-1",
        )
    if text.startswith("-"):  # on the command line that is an option
        raise UnknownFieldError(
            f"The slug {quoted(text)} begins with a hyphen.", hint=f"For example: {slug_from(text)}"
        )
    return text


def _words(text: str) -> list[str]:
    plain = re.sub(r"['’‘ʼ]", "", unicodedata.normalize("NFKD", text)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", bare.translate(_LETTERS))


def _joined(words: list[str], limit: int = SLUG_LIMIT) -> str:
    """The words with hyphens, as many as fit; of a first word that is too long, its beginning."""
    joined = words[0][:limit] if words else ""
    for word in words[1:]:
        if len(joined) + 1 + len(word) > limit:
            break
        joined = f"{joined}-{word}"
    return joined
