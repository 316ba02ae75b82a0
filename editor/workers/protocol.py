"""What the window and its child say to each other: framed MessagePack over pipes."""

from dataclasses import replace
from typing import IO, TypeAlias

import msgspec

from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.preview import Page, Preview
from editor.exporters.sent_files import SentFile
from editor.workers.frames import (
    Failed,
    Trade,
    Unfinished,
    framed,
    read_message,
)


class CheckStory(msgspec.Struct, frozen=True, tag=True):
    """Run all checks."""

    story: Story


class PreviewStory(msgspec.Struct, frozen=True, tag=True):
    """Make the main document of a format, judge it, and read it back.

    Attributes:
        options: Words by the name of the option, as ``with_chosen`` takes them; the rest are the
            defaults.
    """

    story: Story
    format: str
    options: dict[str, str] = {}


class WeighExport(msgspec.Struct, frozen=True, tag=True):
    """Say what a format will lose of a story, and whether it will be valid; options as above."""

    story: Story
    format: str
    options: dict[str, str] = {}


class PreviewPage(msgspec.Struct, frozen=True, tag=True):
    """Make the page of the whole story."""

    story: Story


class PreviewSection(msgspec.Struct, frozen=True, tag=True):
    """Make a part of the page, at once.

    Attributes:
        story: Its body is only the part of the text that is wanted.
        first_line: The line of the whole body, from 0, that this part begins in.
    """

    story: Story
    first_line: int


class GoOn(msgspec.Struct, frozen=True, tag=True):
    """Do the next step of what was answered with ``Unfinished``."""


class Checked(msgspec.Struct, frozen=True, tag=True):
    """What the checks found, in their order."""

    findings: tuple[Finding, ...]


class Previewed(msgspec.Struct, frozen=True, tag=True):
    """An export as it will be.

    Attributes:
        page: To look at; None if there is nothing but text.
        is_read_back: The page is what a reader of the format gets, and not the document itself.
    """

    preview: Preview
    page: Page | None = None
    is_read_back: bool = False


class Weighed(msgspec.Struct, frozen=True, tag=True):
    """What an export will lose, its files, and what its judge says; None if it has no judge."""

    losses: tuple[Loss, ...]
    files: tuple[SentFile, ...]
    verdict: Verdict | None = None


class Paged(msgspec.Struct, frozen=True, tag=True):
    """A page, or the part of it that was asked for."""

    page: Page


Request: TypeAlias = CheckStory | PreviewStory | WeighExport | PreviewPage | PreviewSection
Answer: TypeAlias = Checked | Previewed | Weighed | Paged | Failed | Unfinished


class Asked(msgspec.Struct, frozen=True):
    """A request with the number that its answer will carry."""

    id: int
    request: Request | GoOn


class Answered(msgspec.Struct, frozen=True):
    """An answer to the request of that number."""

    id: int
    answer: Answer


_ASKED = msgspec.msgpack.Decoder(Asked)
_ANSWERED = msgspec.msgpack.Decoder(Answered)


def packed(message: Asked | Answered) -> bytes:
    """A message with its frame.

    Raises:
        ValueError: It is too large, or a text in it is no Unicode (a lone surrogate).
    """
    return framed(_plain(message))


def read_asked(stream: IO[bytes]) -> Asked | None:
    """The next request, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    return read_message(stream, _ASKED)


def read_answered(stream: IO[bytes]) -> Answered | None:
    """The next answer, None at the end of the stream.

    Raises:
        BrokenStreamError: The stream ends in mid-frame or holds something else.
    """
    return read_message(stream, _ANSWERED)


def _plain(message: Asked | Answered) -> Asked | Answered:
    """The message with plain dicts, which is what MessagePack knows of mappings."""
    if isinstance(message, Answered) or isinstance(message.request, GoOn):
        return message
    story = message.request.story
    plain = replace(story, photos=dict(story.photos), contributors=dict(story.contributors))
    request = msgspec.structs.replace(message.request, story=plain)
    return Asked(message.id, request)


def _matter(request: Request) -> tuple[type, str]:
    """What it is about: windows on several stories ask for the same kind at the same time."""
    return type(request), request.story.article.id


STORIES = Trade(
    module="editor.workers",
    flag="--worker",
    packed=lambda number, request: packed(Asked(number, request)),
    read_answered=read_answered,
    matter=_matter,
    go_on=lambda number: packed(Asked(number, GoOn())),
    is_urgent=lambda request: isinstance(request, PreviewSection),
)
"""Checks and previews: what takes long, in the child that knows all of Copydesk but the window."""
