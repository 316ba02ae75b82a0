"""A Word document of ours comes back as the story it was, also when somebody worked on it."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from editor.exporters import all_exporters
from editor.importers import read_article
from tests.exporters.office_story import STORY
from tests.exporters.round_trip import document_of, lost_in_silence

DATA = document_of(all_exporters()["docx"].outputs(STORY))[1]


def edited(old: str, new: str, part: str = "word/document.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DATA)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            after.writestr(name, data)
    return made.getvalue()


def test_nothing_is_lost_in_silence() -> None:
    assert lost_in_silence(STORY, all_exporters()["docx"]) == {}


def test_its_fields_come_back() -> None:
    article = read_article("ferry.docx", DATA).article
    assert (article.slug, article.section, article.language) == ("ferry-back", "Coast", "en-US")
    assert article.embargo_until == STORY.article.embargo_until
    assert article.corrections == STORY.article.corrections
    assert [each.name for each in article.credits] == ["Greta Holm", "Rita Voss"]


def test_a_list_goes_on_counting_from_its_start_and_columns_keep_their_side() -> None:
    body = read_article("ferry.docx", DATA).article.body
    assert "\n5. five\n6. six\n" in body
    assert "| --- | ---: |" in body


def test_a_document_that_went_through_another_program_keeps_its_story() -> None:
    saved = io.BytesIO()
    again = docx.Document(io.BytesIO(DATA))
    again.paragraphs[1].insert_paragraph_before("")
    again.save(saved)
    article = read_article("ferry.docx", saved.getvalue()).article
    assert article.headline == "Ferry returns & stays"
    assert "[!pullquote] We waited three weeks" in article.body


def test_edits_are_read() -> None:
    article = read_article("ferry.docx", edited("weeks", "months")).article
    assert "We waited three months" in article.body


def test_a_correction_more_than_the_properties_know_of_stays_as_text() -> None:
    data = edited("2026-11-24T00:00:00Z", "never", "docProps/custom.xml")
    article = read_article("ferry.docx", data).article
    assert "It is 1998, not 1989." in article.body + "".join(
        each.text for each in article.corrections
    )


@pytest.mark.parametrize("moment", ["tomorrow", "2026-99-99 06:00 UTC"])
def test_a_property_that_cannot_be_read_is_kept_as_it_is(moment: str) -> None:
    data = edited("2026-12-01 06:00 Europe/Berlin", moment, "docProps/custom.xml")
    article = read_article("ferry.docx", data).article
    assert article.embargo_until is None
    assert article.not_understood == (f"embargo_until: {moment}",)


def test_a_document_that_is_not_ours_is_read_as_any_other() -> None:
    data = edited('name="copydesk"', 'name="other"', "docProps/custom.xml")
    article = read_article("ferry.docx", data).article
    assert article.headline == ""
    assert "Ferry returns & stays" in article.body
    assert article.embargo_until is None


def test_the_time_of_a_correction_is_the_one_it_was_set_at() -> None:
    (correction,) = read_article("ferry.docx", DATA).article.corrections
    assert correction.at == datetime(2026, 11, 24, tzinfo=UTC)
