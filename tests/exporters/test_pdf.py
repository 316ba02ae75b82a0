"""A PDF is a print job: a page with pictures, and what the document says of itself."""

from dataclasses import replace
from datetime import UTC, datetime

from editor.exporters import all_exporters
from editor.exporters.contract import PrintJob
from editor.exporters.options import with_chosen
from tests.exporters.office_story import ARABIC, STORY

PDF = all_exporters()["pdf"]


def job(story: object = STORY, **chosen: str) -> PrintJob:
    (found,) = PDF.outputs(story, with_chosen(PDF.options, chosen))  # type: ignore[arg-type]
    assert isinstance(found, PrintJob)
    return found


def test_the_document_says_what_the_story_and_its_release_say() -> None:
    found = job()
    assert (found.path, found.foot) == ("ferry-back.pdf", "ferry-back")
    assert (found.title, found.authors) == ("Ferry returns & stays", "Greta Holm")
    assert (found.language, found.keywords) == ("en-US", "ferry, R&D")
    assert found.at == "2026-11-24T00:00:00Z"


def test_its_pictures_are_named_in_the_page() -> None:
    found = job()
    assert len(found.pictures) == 3
    assert all(f'src="{each.path}"' in found.page for each in found.pictures)


def test_paper_can_be_chosen() -> None:
    assert (job().paper, job(paper="letter").paper) == ("A4", "Letter")


def test_corrections_and_embargo_are_printed() -> None:
    assert "It is 1998, not 1989." in job().page
    assert "Embargoed until Dec. 1, 2026, 05:00 UTC" in job().page
    over = replace(STORY, as_of=datetime(2026, 12, 2, tzinfo=UTC))
    assert "Embargoed" not in job(over).page


def test_arabic_is_a_page_from_right_to_left() -> None:
    assert '<html lang="ar" dir="rtl">' in job(ARABIC).page
