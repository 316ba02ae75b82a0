"""Cropping: by ratio, by keys and by numbers, for the library and for a story. No widgets."""

from editor.domain.crop import WHOLE, Point
from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.captions.session import CaptionSession


def stored(newsroom: Newsroom, digest: str) -> Photo:
    tasks.finish()
    with newsroom.store.read() as shelf:
        found = shelf.photos.get(digest)
    assert found is not None
    return found


def test_a_shape_begins_as_the_largest_crop_and_writes_nothing(
    crops: CropModel, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    crops.choose("16:9")
    assert crops.box_px == (0, 156, 3000, 1688)
    assert crops.whose == "the largest"
    crops.choose("")
    assert stored(newsroom, photos[0].digest).crops == ()


def test_a_moved_crop_is_kept_by_the_library(
    crops: CropModel, session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    crops.choose("1:1")
    crops.move(-100, 0)
    session.finish()
    (kept,) = stored(newsroom, photos[0].digest).crops
    assert kept.ratio == "1:1"
    assert kept.crop.box_px(3000, 2000) == (400, 0, 2400, 2000)
    assert crops.whose == "for the library"


def test_a_crop_for_a_story_leaves_the_library_alone(
    crops: CropModel, session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    session.caption_for(story=True)
    crops.choose("1:1")
    crops.move(-100, 0)
    session.finish()
    assert stored(newsroom, photos[0].digest).crops == ()
    assert session.figure is not None
    assert session.figure.crops is not None
    assert crops.whose == "for this story"


def test_several_pressed_arrows_are_one_step_back(
    crops: CropModel, session: CaptionSession
) -> None:
    crops.choose("1:1")
    for _ in range(5):
        crops.move(-10, 0)
    session.finish()
    session.open_story.ledger.undo()
    assert crops.box_px == (500, 0, 2000, 2000)
    assert not crops.is_own


def test_what_is_dragged_is_written_when_the_mouse_lets_go(
    crops: CropModel, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    crops.choose("free")
    start = crops.crop
    crops.drag(start, "se", (-0.1, -0.1))
    crops.drag(start, "se", (-0.5, -0.5))
    assert crops.box_px == (0, 0, 1500, 1000)
    assert stored(newsroom, photos[0].digest).crop is None
    crops.drop()
    assert stored(newsroom, photos[0].digest).crop is not None


def test_typed_numbers_keep_the_shape(crops: CropModel) -> None:
    crops.choose("16:9")
    crops.put_px((100, 50, 1600, 1))
    assert crops.box_px == (100, 50, 1600, 900)
    crops.put_px((100, 50, 1, 450), is_width=False)
    assert crops.box_px == (100, 50, 800, 450)


def test_every_crop_moves_over_the_point_of_interest(crops: CropModel) -> None:
    crops.choose("1:1")
    crops.put_px((0, 0, 1000, 1000))
    crops.put_interest(Point(0.9, 0.9))
    left, top, width, height = crops.box_px
    assert left <= 2700 <= left + width
    assert top <= 1800 <= top + height
    crops.choose("4:5")
    left, _, width, _ = crops.box_px
    assert left <= 2700 <= left + width


def test_no_number_takes_a_crop_off_the_point_of_interest(crops: CropModel) -> None:
    crops.put_interest(Point(0.9, 0.9))
    crops.choose("free")
    crops.put_px((0, 0, 300, 300))
    left, top, width, height = crops.box_px
    assert left <= 2700 <= left + width
    assert top <= 1800 <= top + height


def test_undo_takes_the_point_and_the_moved_crops_back_together(
    crops: CropModel, session: CaptionSession
) -> None:
    crops.choose("1:1")
    crops.put_px((0, 0, 1000, 1000))
    crops.put_interest(Point(0.9, 0.9))
    session.open_story.ledger.undo()
    assert crops.interest is None
    assert crops.box_px == (0, 0, 1000, 1000)


def test_a_crop_that_is_too_small_says_so_in_words(crops: CropModel) -> None:
    crops.choose("free")
    crops.put_px((0, 0, 1199, 900))
    assert crops.warning.startswith("Too small: 1,199 pixels wide")
    crops.put_px((0, 0, 1200, 900))
    assert crops.warning == ""


def test_reset_in_a_story_shows_the_crop_of_the_library_again(
    crops: CropModel, session: CaptionSession
) -> None:
    crops.choose("1:1")
    crops.put_px((0, 0, 1400, 1400))
    session.caption_for(story=True)
    crops.put_px((800, 0, 1400, 1400))
    crops.reset()
    assert crops.box_px == (0, 0, 1400, 1400)
    assert session.figure is not None
    assert session.figure.crops is None


def test_reset_in_the_library_takes_the_largest_crop(crops: CropModel) -> None:
    crops.choose("free")
    crops.put_px((0, 0, 1400, 1400))
    crops.reset()
    assert crops.crop == WHOLE
    assert not crops.is_own


def test_resizing_by_keys_pulls_the_lower_right_corner(crops: CropModel) -> None:
    crops.choose("free")
    crops.resize(-500, 0)
    crops.resize(0, -200)
    assert crops.box_px == (0, 0, 2500, 1800)
