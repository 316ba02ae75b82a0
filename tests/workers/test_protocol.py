"""Frames: whole, broken and hostile."""

import io

import pytest

from editor.domain.article import Article
from editor.domain.crop import Crop
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.exporters.contract import OutputFile
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.preview import Page, PageBlock, Preview
from editor.exporters.sent_files import SentFile, SentKind
from editor.workers import frames
from editor.workers.frames import BrokenStreamError, Failed
from editor.workers.protocol import (
    Answered,
    Asked,
    Checked,
    CheckStory,
    Previewed,
    PreviewStory,
    Weighed,
    WeighExport,
    packed,
    read_answered,
    read_asked,
)

PREVIEW = Preview(
    b"<p>",
    {},
    "a.xml",
    (OutputFile("b.txt", b"b"),),
    (SentFile("p.jpg", SentKind.PICTURE, None, "0" * 64, Crop(0, 0, 0.5, 1), 3, 2, "a.zip"),),
    (Loss("tables", "body", "Tables: dropped.", is_desk_only=True),),
    Verdict("A judge", ("A fault.",)),
)
STORY = Story(Article("1", "bridge", headline="שלום 😀"))


@pytest.mark.parametrize(
    "request_",
    [
        CheckStory(STORY),
        PreviewStory(STORY, "html", {"shape": "WIDE"}),
        WeighExport(STORY, "markdown", {}),
    ],
)
def test_a_request_comes_back_as_it_went(
    request_: CheckStory | PreviewStory | WeighExport,
) -> None:
    asked = Asked(7, request_)
    assert read_asked(io.BytesIO(packed(asked))) == asked


@pytest.mark.parametrize(
    "answer",
    [
        Checked((Finding("tk-left", Severity.BLOCKER, "A TK.", "body", 1, 3, "a TK b", ("x",)),)),
        Previewed(Preview(b"\x00\xff", {"photos/a.jpg": "0" * 64})),
        Previewed(PREVIEW, Page("<h1>", (PageBlock(3, "<p>"),), "", {}), is_read_back=True),
        Weighed(PREVIEW.losses, PREVIEW.files, PREVIEW.verdict),
        Failed("No.", "Do this."),
    ],
)
def test_an_answer_comes_back_as_it_went(
    answer: Checked | Previewed | Weighed | Failed,
) -> None:
    answered = Answered(7, answer)
    assert read_answered(io.BytesIO(packed(answered))) == answered


def test_the_end_of_the_stream_is_none() -> None:
    assert read_asked(io.BytesIO(b"")) is None
    assert read_answered(io.BytesIO(b"")) is None


@pytest.mark.parametrize("octets", [b"\x00", b"\x00\x00\x00\x05ab", b"\xff\xff\xff\xff"])
def test_a_broken_frame_is_refused(octets: bytes) -> None:
    with pytest.raises(BrokenStreamError):
        read_asked(io.BytesIO(octets))
    with pytest.raises(BrokenStreamError):
        read_answered(io.BytesIO(octets))


def test_a_frame_that_holds_something_else_is_refused() -> None:
    octets = b"\x00\x00\x00\x01\xc0"
    with pytest.raises(BrokenStreamError):
        read_asked(io.BytesIO(octets))
    with pytest.raises(BrokenStreamError):
        read_answered(io.BytesIO(octets))


def test_a_frame_beyond_the_limit_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "LARGEST_FRAME_OCTETS", 10)
    with pytest.raises(ValueError, match="too large"):
        packed(Asked(1, CheckStory(STORY)))
