"""Photos by what people call them."""

import pytest

from editor.domain.errors import AmbiguousPhotoError, UnknownPhotoError
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_choice import Choices, PhotoUse


def _use(digest: str, file: str, figure: str = "", index: int = 0) -> PhotoUse:
    photo = Photo(digest.ljust(64, "0"), file, "image/jpeg", 12, 8, 9)
    return PhotoUse(photo, Figure(figure, photo.digest) if figure else None, index)


LIBRARY = Choices([_use("abcd1", "ferry.jpg"), _use("abcd2", "IMG_1.jpg"), _use("eeee", "abcd")])
STORY = Choices([_use("abcd1", "ferry.jpg", "boat"), _use("eeee", "boat", "quay", 2)], ["pier"])


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["ferry.jpg"], ["ferry.jpg"]),
        (["FERRY.JPG"], ["ferry.jpg"]),
        (["abcd1"], ["ferry.jpg"]),
        (["ABCD2"], ["IMG_1.jpg"]),
        (["abcd"], ["abcd"]),
        (["*.jpg"], ["ferry.jpg", "IMG_1.jpg"]),
        (["img_?.*", "*"], ["IMG_1.jpg", "ferry.jpg", "abcd"]),
        ([], ["ferry.jpg", "IMG_1.jpg", "abcd"]),
    ],
)
def test_words_name_photos_in_their_order_and_each_once(words: list[str], files: list[str]) -> None:
    assert [each.photo.file_name for each in LIBRARY.chosen(words)] == files


@pytest.mark.parametrize(
    ("word", "figure"),
    [
        ("boat", "boat"),
        ("3", "quay"),
        ("1", "boat"),
        ("ferry.jpg", "boat"),
        ("q*", "quay"),
        ("eeee", "quay"),
    ],
)
def test_in_a_story_the_name_of_a_figure_comes_first(word: str, figure: str) -> None:
    assert [each.name for each in STORY.named(word)] == [figure]


def test_a_beginning_of_several_digests_is_ambiguous() -> None:
    choices = Choices([_use("abcd1", "a.jpg"), _use("abcd2", "b.jpg")])
    with pytest.raises(AmbiguousPhotoError, match="could be 2 photos: abcd10") as caught:
        choices.named("abcd")
    assert caught.value.hint == "Give more digits."


def test_a_photo_that_a_story_uses_twice_is_named_by_its_figure() -> None:
    choices = Choices([_use("ab", "a.jpg", "one"), _use("ab", "a.jpg", "two", 1)])
    with pytest.raises(AmbiguousPhotoError) as caught:
        choices.named("a.jpg")
    assert caught.value.hint == "Name one by its figure."
    assert [each.index for each in choices.chosen(["one", "a*"])] == [0, 1]


@pytest.mark.parametrize("word", ["none.jpg", "", "abc", "1", "x*", "[", "\udcff"])
def test_what_names_nothing_is_told(word: str) -> None:
    with pytest.raises(UnknownPhotoError, match="No photo is called"):
        LIBRARY.named(word)


def test_a_story_tells_its_figures_and_those_that_wait() -> None:
    with pytest.raises(UnknownPhotoError) as caught:
        STORY.named("none")
    assert caught.value.hint == "Its figures are: boat, quay."
    with pytest.raises(UnknownPhotoError, match="“pier” has no picture yet"):
        STORY.named("pier")
