"""The table of captions."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.photo import PhotoFields
from editor.domain.story import Story
from editor.exporters.captions import CAPTIONS, Form, Options
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.fields import merge_fields
from tests.exporters.releases import KILLED, NEW, PHOTOS, story
from tests.strategies import stories

SAID = PhotoFields(
    headline="The pier",
    city="Oban",
    country="Scotland",
    keywords=("pier", "rain"),
    people=("Ana Ruiz",),
    copyright="© Una Reid",
    usage_terms="One use.",
    instructions="Hold until Monday.",
    job_id="J-7",
    caption_writer="qzx",
    taken_at="2026-11-23T10:11:12+00:00",
    creators=("Una Reid",),
)
(DIGEST, PHOTO) = next(iter(PHOTOS.items()))


def told(**changes: Any) -> Story:
    return replace(story(), photos={DIGEST: replace(PHOTO, library=SAID, **changes)})


def rows(sent: Story, **options: Any) -> list[dict[str, str]]:
    first = next(CAPTIONS.outputs(sent, Options(**options)))
    assert isinstance(first, OutputFile)
    separator = "\t" if options.get("form") is Form.TSV else ","
    text = io.StringIO(first.data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=separator))


def test_each_picture_is_a_row_with_all_that_is_said_in_public() -> None:
    (row,) = rows(told())
    assert {name: value for name, value in row.items() if value} == {
        "number": "1",
        "name": "pier",
        "file": "photos/pier-1200.jpg",
        "headline": "The pier",
        "caption": "The pier.",
        "credit line": "(Una Reid)",
        "alt text": "A pier",
        "creators": "Una Reid",
        "city": "Oban",
        "country": "Scotland",
        "date": "2026-11-23T10:11:12+00:00",
        "copyright": "© Una Reid",
        "usage terms": "One use.",
        "people": "Ana Ruiz",
        "keywords": "pier; rain",
    }


def test_notes_to_desks_stay_in() -> None:
    first = next(CAPTIONS.outputs(told()))
    assert isinstance(first, OutputFile)
    for secret in ("Hold until", "J-7", "qzx"):
        assert secret not in first.data.decode()


def test_a_protected_source_is_named_nowhere_and_only_the_day_is_told() -> None:
    sent = list(CAPTIONS.outputs(told(is_protected=True), Options(sidecars=True)))
    text = "".join(each.data.decode() for each in sent if isinstance(each, OutputFile))
    assert "10:11" not in text
    (row,) = rows(told(is_protected=True))
    assert (row["creators"], row["credit line"], row["date"]) == ("", "", "2026-11-23")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(start: str) -> None:
    figure = Figure("pier", DIGEST, f"{start}cmd|' /C calc'!A0", alt=f"\t{start}1")
    (row,) = rows(story(figures=(figure,)))
    assert row["caption"].startswith(f"'{start}")
    assert row["alt text"].startswith(f"'{start}")


def test_a_file_photo_says_so() -> None:
    figure = Figure("pier", DIGEST, "The pier.", is_file=True, sign_off=CreditLine(("Una Reid",)))
    (row,) = rows(story(figures=(figure,)))
    assert (row["caption"], row["file photo"]) == ("FILE – The pier.", "yes")


def test_the_mark_for_excel_is_there_only_if_asked() -> None:
    for excel in (True, False):
        first = next(CAPTIONS.outputs(NEW, Options(excel=excel)))
        assert isinstance(first, OutputFile)
        assert first.data.startswith(b"\xef\xbb\xbf") is excel


def test_a_table_can_be_parted_by_tabs() -> None:
    assert rows(told(), form=Form.TSV) == rows(told())
    assert next(CAPTIONS.outputs(NEW, Options(form=Form.TSV))).path == "ferry-back-captions.tsv"


def test_pictures_and_sidecars_come_along_if_asked() -> None:
    paths = [each.path for each in CAPTIONS.outputs(told(), Options(sidecars=True))]
    assert paths == ["ferry-back-captions.csv", "photos/pier-1200.jpg", "photos/pier-1200.xmp"]
    assert len(list(CAPTIONS.outputs(told(), Options(pictures=False)))) == 1
    assert rows(told(), pictures=False)[0]["file"] == ""


def test_a_sidecar_says_what_the_picture_says() -> None:
    _, picture, sidecar = CAPTIONS.outputs(told(), Options(sidecars=True))
    assert isinstance(sidecar, OutputFile)
    assert isinstance(picture, RenditionRequest)
    fields, _ = merge_fields(Blocks(xmp=(sidecar.data,)))
    assert (fields.caption, fields.alt_text, fields.city) == ("The pier.", "A pier", "Oban")
    assert fields == picture.fields


def test_a_killed_story_has_no_captions() -> None:
    assert rows(KILLED) == []
    assert len(list(CAPTIONS.outputs(KILLED))) == 1


@given(sent=stories())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_said_every_row_has_every_column(sent: Story) -> None:
    list(CAPTIONS.outputs(sent, Options(sidecars=True)))
    for form in Form:
        for row in rows(sent, form=form):
            assert None not in row
            assert None not in row.values()
            assert not any(value[:1] in {"=", "+", "-", "@"} for value in row.values())
