"""Full stops and commas at the end of a quotation, by style."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.domain.article import Article
from editor.domain.finding import Severity

_OUTSIDE = re.compile(r"(?<=[\w’'!?])(?P<quote>”|(?<=\D)\")(?P<stop>[.,])(?=\s|\Z|\x00)")
_INSIDE = re.compile(r"(?<=[\w’'])(?P<stop>[.,])(?P<quote>[”])(?=\s|\Z)")
_SINGLE_LETTER = re.compile(r"[“\"]\w?$")
# Before a whole sentence stands a comma, a colon, a full stop, or nothing.
_SENTENCE = re.compile(r"(?:^|[,.:;!?—–(][ \x00]{0,2}|\n)[‘(\[]{0,2}$")
# ``…, that will help,” said Ann Lee``: the words are a sentence, the attribution follows it.
_SAID = re.compile(
    r" (?:[\w’'.-]{1,30} ){0,7}?(?:said|says|told|tells|added|adds|asked|wrote|tweeted|explained"
    r"|warned|recalled|quoted)\b"
)
_AROUND = 4


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    yield from _logical(passage) if passage.style == "uk" else _american(passage)


def _american(passage: Passage) -> Iterator[Slip]:
    closing = {end for _start, end in passage.quoted}  # others are inches
    for match in _OUTSIDE.finditer(passage.prose):
        start, end = match.span()
        if start + 1 not in closing:
            continue
        if passage.prose[start - 1] in "!?":
            continue
        if _SINGLE_LETTER.search(passage.prose, max(0, start - 2), start):
            continue
        name = "full stop" if match["stop"] == "." else "comma"
        message = f"AP style has the {name} inside the quotation marks."
        yield Slip(start, end, message, (match["stop"] + match["quote"],))


def _logical(passage: Passage) -> Iterator[Slip]:
    """Stops of the sentence stand behind a quotation that is only a part of it."""
    spans = {end: start for start, end in passage.quoted}
    for match in _INSIDE.finditer(passage.prose):
        start, end = match.span()
        opened = spans.get(end)
        if opened is None or not passage.prose[opened + 1 : opened + 2].islower():
            continue
        if _SENTENCE.search(passage.prose, max(0, opened - _AROUND), opened):
            continue
        if match["stop"] == "," and _SAID.match(passage.prose, end):
            continue
        quoted = passage.prose[opened:start]
        if any(mark in quoted for mark in ".!?"):
            continue
        name = "full stop" if match["stop"] == "." else "comma"
        message = f"The quotation is part of the sentence: the {name} goes behind it."
        yield Slip(start, end, message, (match["quote"] + match["stop"],), Severity.HINT)


STOP_INSIDE_QUOTES = Check(
    label="Stops at the end of quotations",
    about="AP has commas and full stops inside the marks; British style where they belong.",
    read=_read,
    must_match=(
        "He called it “a miracle”.",
        "He called it “a miracle”, and left.",
        'He called it "a miracle".',
        Article("1", "x", language="en-GB", body="He called it “a miracle.” They left."),
    ),
    must_not_match=(
        "He called it “a miracle.” “It sails,” he said. Was it “a miracle”?",
        "The letter “a”, and a board of 6’ by 4”, and 5'6\".",
        Article("1", "x", language="en-GB", body="He called it “a miracle”. “It sails,” he said."),
        Article(
            "1", "x", language="en-GB", body="She felt “worn out, and so did we,” said Ann Lee."
        ),
        Article("1", "x", language="en-GB", body="He said: “It sails.” She said, “it sails.”"),
    ),
)
