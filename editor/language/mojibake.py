"""Text that was read with the wrong character set, and what it was.

Three faults make up nearly all of it: UTF-8 read as cp1252 or MacRoman (``FranÃ§ois``), once or
twice; MacRoman read as cp1252 (``JosŽ``); cp1252 read as MacRoman (``Navyís``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.language.common_words import is_common_word
from editor.language.names import is_name_word

_NOT_ASCII = re.compile(r"[^\x00-\x7f]{2,400}")
_LOST = re.compile("\ufffd+")
_SIGNS = frozenset("“”‘’–—…•")
# The letters that the first octets of UTF-8 were taken for, and how many octets they begin.
_LEADS = {
    "cp1252": dict.fromkeys("ÂÃÄÅËÎÏÐÑ×Ø", 2) | dict.fromkeys("áâãäåæçèéêëìí", 3),
    "mac_roman": dict.fromkeys("√¬", 2) | {"‚": 3},
}
# MacRoman's small letters among the capitals of cp1252: never in mid-word after a small letter.
_MAC_LETTERS = {"Ž": "é", "Š": "ä", "Õ": "’"}
_MAC = re.compile(r"(?<=[a-z])(?:[ŽŠ]|Õ(?=(?:s|t|re|ve|ll|d)\b))")
_MAC_QUOTED = re.compile(r"Ò(?=[A-Za-z])(?P<words>[^ÒÓ]{1,300})Ó(?![a-z])")
_POSSESSIVE = re.compile(r"\b(?P<stem>[A-Za-z]{4,30})í(?=s\b)")
_PAIRS = (("cp1252", "mac_roman"), ("mac_roman", "cp1252"), ("cp1252", "utf-8"),
          ("mac_roman", "utf-8"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged place.

    Attributes:
        start: First code point.
        end: One past the last.
        repaired: What stood there; None where it is lost for good.
    """

    start: int
    end: int
    repaired: str | None


def damage_in(text: str, twin: str = "") -> tuple[Damage, ...]:
    """The places that were read with the wrong character set, in order.

    Args:
        text: What is looked at.
        twin: The same text from another block of the file (XMP beside IIM). Where the one is the
            other read wrongly, that is proof: the whole text is one damage.
    """
    if twin and twin != text and is_misread(text, twin):
        return (Damage(0, len(text), twin),)
    if text.isascii():
        return ()
    found = [*_misread_utf8(text), *_misread_letters(text)]
    found += [Damage(*match.span(), None) for match in _LOST.finditer(text)]
    taken: list[Damage] = []
    for each in sorted(found, key=lambda damage: (damage.start, -damage.end)):
        if not taken or each.start >= taken[-1].end:
            taken.append(each)
    return tuple(taken)


def is_misread(text: str, twin: str) -> bool:
    """Whether a text is its twin, read with the wrong character set."""
    for read_as, was in _PAIRS:
        try:
            if text.encode(read_as).decode(was) == twin:
                return True
        except UnicodeError:
            continue
    return False


def _misread_utf8(text: str) -> Iterator[Damage]:
    for match in _NOT_ASCII.finditer(text):
        yield from _within(match, text[: match.start()][-1:])


def _within(run: re.Match[str], before: str) -> Iterator[Damage]:
    """The misread letters of a run, neighbours taken together; the rest is left alone."""
    letters = run.group()
    at = 0
    while at < len(letters):
        end, repaired = at, ""
        while found := _letter(
            letters[end:], letters[end - 1] if end else before, is_sure=end > at
        ):
            length, letter = found
            end += length
            repaired += letter
        if end > at:
            again = _NOT_ASCII.fullmatch(repaired)
            deeper = list(_within(again, before)) if again else []
            for each in reversed(deeper):
                repaired = repaired[: each.start] + (each.repaired or "") + repaired[each.end :]
            yield Damage(run.start() + at, run.start() + end, repaired)
            at = end
        else:
            at += 1


def _letter(letters: str, before: str, *, is_sure: bool) -> tuple[int, str] | None:
    """The first letter of a run as it was, and how many stand for it; None if it is sound."""
    for charset, leads in _LEADS.items():
        length = leads.get(letters[:1], 0)
        if not length or len(letters) < length:
            continue
        try:
            octets = _octets(letters[:length], charset)
            repaired = octets.decode("utf-8")
        except UnicodeError:
            continue
        # What isn't printed is a step on the way where it happened twice.
        if len(repaired) != 1 or not (repaired.isprintable() or "\x80" <= repaired <= "\xa0"):
            continue
        # ``Å–`` may be a letter before a dash, and ``“IRMÔ`` a quotation in capitals.
        if length == 2 and letters[1] in _SIGNS and not is_sure:  # noqa: PLR2004 - a letter of two octets
            is_in_word = before.islower() or (letters[0] in "ÃÂ" and not before.isupper())
            if not is_in_word:
                continue
        return length, repaired
    return None


def _octets(text: str, charset: str) -> bytes:
    """The bytes that were taken for this text; what cp1252 leaves out stands for itself.

    Raises:
        UnicodeError: The charset has no such letter.
    """
    return b"".join(
        bytes((ord(each),)) if "\x80" <= each <= "\x9f" else each.encode(charset) for each in text
    )


def _misread_letters(text: str) -> Iterator[Damage]:
    for match in _MAC.finditer(text):
        yield Damage(*match.span(), _MAC_LETTERS[match.group()])
    for match in _MAC_QUOTED.finditer(text):
        yield Damage(match.start(), match.start() + 1, "“")
        yield Damage(match.end() - 1, match.end(), "”")
    for match in _POSSESSIVE.finditer(text):
        if is_common_word(match["stem"]) or is_name_word(match["stem"]):
            yield Damage(match.end() - 1, match.end(), "’")
