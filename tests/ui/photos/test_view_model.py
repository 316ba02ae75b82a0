from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.photos.status_row import status_of
from editor.ui.photos.view_model import PhotosViewModel
from tests.builders import jpeg

pytestmark = pytest.mark.window

TWO = (Figure("one", caption="A boat."), Figure("two", caption="A quay."))


@pytest.fixture
def model(open_story: OpenStory) -> PhotosViewModel:
    open_story.edit(figures=TWO, body="Words.\n\n![](figure:one)\n\nMore.\n")
    return PhotosViewModel(open_story, open_story)


def test_figures_are_shown_in_order_with_what_they_lack(model: PhotosViewModel) -> None:
    one, two = model.figures
    assert (one.number, one.is_placed, one.is_lead) == (1, True, True)
    assert (two.number, two.is_placed, two.is_lead) == (2, False, False)
    assert status_of(two) == (
        (True, "caption"),
        (False, "credit missing"),
        (False, "alt text missing"),
        (False, "not in the text"),
    )


def test_a_pasted_wire_caption_falls_apart(model: PhotosViewModel, open_story: OpenStory) -> None:
    model.set_caption(
        "one", "FILE – A boat in port, 2024. (Una Reid/Northern Courier via AP, File)"
    )
    model.take_caption_apart("one")
    shown = model.figures[0]
    assert shown.caption == "A boat in port, 2024."
    assert shown.is_file
    assert shown.printed_caption == "FILE – A boat in port, 2024."
    assert ("Una Reid", "creator") in shown.parts
    assert ("AP", "distributor") in shown.parts
    assert ("File", "") in shown.parts


def test_an_ordinary_caption_is_left_alone(model: PhotosViewModel, open_story: OpenStory) -> None:
    model.set_caption("one", "A boat (red) in port.")
    model.take_caption_apart("one")
    assert open_story.fields.figures[0].caption == "A boat (red) in port."


def test_without_a_picture_a_credit_waits_in_the_figure(
    model: PhotosViewModel, open_story: OpenStory
) -> None:
    model.set_credit("one", "(AP Photo/Jane Doe, File)")
    figure = open_story.fields.figures[0]
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Jane Doe",)
    assert figure.is_file
    assert model.figures[0].credit_text == "(AP Photo/Jane Doe, File)"


def test_a_credit_with_a_picture_belongs_to_the_photo(
    model: PhotosViewModel, open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    open_story.add_photos([jpeg(tmp_path / "boat.jpg")])
    tasks.finish()
    digest = open_story.fields.figures[0].photo
    assert digest is not None
    model.set_credit("one", "(AP Photo/Jane Doe)")
    tasks.finish()
    photo = open_story.story.photos[digest]
    assert photo.credit is not None
    assert photo.credit.creators == ("Jane Doe",)
    assert open_story.fields.figures[0].sign_off is None


def test_the_same_credit_again_changes_nothing(
    model: PhotosViewModel, open_story: OpenStory
) -> None:
    credit = CreditLine(creators=("Jane Doe",), organisations=("AP",), raw="AP/Jane Doe")
    open_story.edit_figure("one", sign_off=credit)
    model.set_credit("one", model.figures[0].credit_text)
    assert open_story.fields.figures[0].sign_off == credit


def test_moving_changes_the_order_of_the_figures_not_of_the_text(
    model: PhotosViewModel, open_story: OpenStory
) -> None:
    body = open_story.article.body
    model.move("two", -1)
    model.move("two", -1)
    assert [figure.name for figure in open_story.fields.figures] == ["two", "one"]
    assert open_story.article.body == body


def test_removing_takes_the_line_out_of_the_text(
    model: PhotosViewModel, open_story: OpenStory
) -> None:
    model.remove("one")
    assert [figure.name for figure in open_story.fields.figures] == ["two"]
    assert open_story.article.body == "Words.\n\nMore.\n"


def test_taking_the_picture_out_keeps_the_words(
    model: PhotosViewModel, open_story: OpenStory
) -> None:
    open_story.edit(figures=(replace(TWO[0], photo="0" * 64), TWO[1]))
    model.remove_picture("one")
    assert open_story.fields.figures[0] == TWO[0]


def test_decorative_is_said_on_purpose(model: PhotosViewModel, open_story: OpenStory) -> None:
    model.set_decorative("one", is_decorative=True)
    assert _alt(open_story) == ""
    model.set_decorative("one", is_decorative=False)
    assert _alt(open_story) is None
    model.set_alt("one", "A red boat.")
    assert _alt(open_story) == "A red boat."
    model.set_alt("one", "")
    assert _alt(open_story) is None


def _alt(open_story: OpenStory) -> str | None:
    return open_story.fields.figures[0].alt


def test_one_photo_leads(model: PhotosViewModel, open_story: OpenStory) -> None:
    model.set_lead("two")
    assert [each.is_lead for each in model.figures] == [False, True]


def test_a_picture_is_replaced_and_a_bad_file_is_reported(
    model: PhotosViewModel, open_story: OpenStory, tmp_path: Path
) -> None:
    told: list[str] = []
    open_story.banner.connect(lambda message, _: told.append(message))
    model.replace_picture("two", jpeg(tmp_path / "quay.jpg", colour="red"))
    tasks.finish()
    digest = open_story.fields.figures[1].photo
    assert digest is not None
    (tmp_path / "bad.jpg").write_text("no picture")
    model.replace_picture("two", tmp_path / "bad.jpg")
    tasks.finish()
    assert open_story.fields.figures[1].photo == digest
    assert len(told) == 1
    assert "bad.jpg" in told[0]
