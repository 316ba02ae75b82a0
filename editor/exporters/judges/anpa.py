"""Wire messages, judged by what readers of ANPA 1312 look for in their frame."""

import re
from collections.abc import Iterator

from editor.exporters.judging.contract import Judge

_SURE = 95
_BEGINS = b"\x16\x16\x01"
_FIRST = re.compile(rb"\x16\x16\x01[a-z][0-9]{4}\x1f[a-z]\r\n")
_SECOND = re.compile(
    rb"[fubrdsz] [a-z][\x13\x14][\x11\x12] (?:am|pm|bc|ap)-[a-z0-9.-]+(?: [a-z0-9 ]+)? "
    rb"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]) [0-9]{4}\r\n"
)
_TRAILER = re.compile(rb"\x03[A-Z]+-[a-z]-[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{4}GMT\x04(?:\r\n){4}\Z")
_SLUG = re.compile(rb" ((?:am|pm|bc|ap)-[a-z0-9.-]+)")
_STRAY = re.compile(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]")
_SLUG_LONGEST, _HEADLINE_LONGEST = 24, 64


def _recognises(_: str, data: bytes) -> int:
    return _SURE if data.startswith(_BEGINS) else 0


def _faults(data: bytes) -> tuple[str, ...]:
    return tuple(_found(data))


def _found(data: bytes) -> Iterator[str]:
    head, text_start, rest = data.partition(b"\x02")
    text, text_end, _ = rest.partition(b"\x03")
    if not text_start or not text_end:
        yield "The text doesn’t stand between STX and ETX."
        return
    first = _FIRST.match(head)
    if first is None:
        yield "The first header line isn’t service, number and category."
    elif _SECOND.fullmatch(head, first.end()) is None:
        yield "The second header line isn’t priority, category, format, slug, day and word count."
    slug = _SLUG.search(head)
    if slug and len(slug[1]) > _SLUG_LONGEST:
        yield f"The slug is longer than {_SLUG_LONGEST} characters."
    if _TRAILER.match(rest, len(text)) is None:
        yield "The trailer isn’t ETX, the time of filing and EOT."
    yield from _faults_of_text(text)


def _faults_of_text(text: bytes) -> Iterator[str]:
    if _STRAY.search(text):
        yield "There is a control character in the text."
    if text.count(b"\n") != text.count(b"\r\n") or text.count(b"\r") != text.count(b"\n"):
        yield "A line of the text doesn’t end with CR LF."
    try:
        letters = text.decode()
    except UnicodeDecodeError:
        letters = text.decode("latin-1")
    if len(letters.partition("\r\n")[0]) > _HEADLINE_LONGEST:
        yield f"The headline is longer than {_HEADLINE_LONGEST} characters."


ANPA_JUDGE = Judge("ANPA 1312, the frame", _recognises, _faults)
