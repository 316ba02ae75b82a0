"""Golden files of every format: which stories, which options, and what of an export is compared."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePosixPath

from editor.domain.moment import moment
from editor.domain.status import Status, StatusChange
from editor.domain.story import Story
from editor.exporters import all_exporters, exporter_of
from editor.exporters.contract import Archive, Output, OutputFile, PrintJob, RenditionRequest
from editor.exporters.options import variants, with_chosen
from editor.importers import read_article
from editor.resources import path_of
from tests.exporters.test_html import STORY

GOLDEN = Path(__file__).parents[1] / "golden" / "formats"
_PUBLISHED = StatusChange(Status.PUBLISHED, "Dana", datetime(2026, 11, 23, 18, tzinfo=UTC))
_KILLED = StatusChange(Status.KILLED, "Dana", datetime(2026, 11, 25, 8, tzinfo=UTC))


@cache
def golden_stories() -> dict[str, Story]:
    """A corrected story with everything in it, one under embargo, one killed, and the sample."""
    path = path_of("samples/weather-satellite.md")
    sample = read_article(path.name, path.read_bytes()).article
    begun = datetime(2026, 11, 23, 12, tzinfo=UTC)
    corrected = replace(STORY.article, created_at=begun)
    embargoed = replace(
        sample,
        id="2" * 32,
        created_at=begun,
        embargo_until=moment("2026-12-01 06:00 America/New_York"),
        note_to_desks="Photos follow at noon.",
    )
    killed = replace(corrected, status=Status.KILLED, status_log=(_PUBLISHED, _KILLED))
    return {
        "corrected": replace(STORY, article=corrected),
        "embargoed": Story(embargoed),
        "killed": replace(STORY, article=killed),
    }


def cases() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Story, format and chosen options of each file."""
    for story in golden_stories():
        for name, exporter in all_exporters().items():
            for words in variants(exporter.options):
                yield story, name, words


def golden_file(story: str, format: str, words: dict[str, str]) -> Path:
    """Where a golden file lies."""
    return GOLDEN / story / f"{'-'.join([format, *words.values()])}.txt"


def golden_text(story: str, format: str, words: dict[str, str]) -> str:
    """What is compared: every file of the export as text, and what is asked of the pictures."""
    exporter = exporter_of(format)
    options = with_chosen(exporter.options, words)
    return "".join(_told(exporter.outputs(golden_stories()[story], options), ""))


def _told(outputs: Iterable[Output], inside: str) -> Iterator[str]:
    for output in outputs:
        place = f"{inside}{output.path}"
        match output:
            case Archive(members=members):
                yield from _told(members, f"{place}/")
            case OutputFile(data=data):
                yield f"==== {place}\n{_text(place, data)}\n"
            case PrintJob():
                told = f"{output.paper}, {output.foot}, {output.title}"
                yield f"==== {place}: {told}\n{output.page}\n"
                yield from _told(output.pictures, f"{place}/")
            case RenditionRequest():
                size = f"{output.width_px} × {output.height_px}"
                yield f"==== {place}: {output.media_type}, {size}, {output.quality}\n"


def _text(place: str, data: bytes) -> str:
    if data[:2] == b"\xff\xfe":
        return data.decode("utf-16")
    if PurePosixPath(place).suffix in {".png", ".ttf", ".bin"}:
        return f"{len(data)} octets"
    return data.decode("utf-8")
