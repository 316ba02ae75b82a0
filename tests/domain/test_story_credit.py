"""Which credit shows: the library's, the caption's sign-off, the file's; cleared is not unset."""

from dataclasses import replace

from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import Origin, origin_of, with_values
from editor.domain.story import Story

FILE = PhotoFields(creators=("Omar Lind",), credit_line="Omar Lind/Northline")
PHOTO = Photo("d", "a.jpg", "image/jpeg", 3, 2, 9, FILE)
SIGNED = Figure("a", photo="d", sign_off=CreditLine(("Una Reid",)))
PLAIN = Figure("a", photo="d")


def shown(photo: Photo, figure: Figure) -> str:
    article = Article("1", "bridge", figures=(figure,))
    return Story(article, {"d": photo}).credit_text_of(figure)


def test_what_the_file_says_shows_where_nobody_said_anything() -> None:
    assert "Omar Lind" in shown(PHOTO, PLAIN)


def test_the_figures_own_sign_off_goes_over_what_the_photos_file_says() -> None:
    assert "Una Reid" in shown(PHOTO, SIGNED)
    assert "Omar Lind" not in shown(PHOTO, SIGNED)


def test_what_somebody_set_for_the_photo_goes_over_the_figures_sign_off() -> None:
    assert "Ana Sole" in shown(replace(PHOTO, credit=CreditLine(("Ana Sole",))), SIGNED)


def test_a_credit_that_was_cleared_hides_those_below_it() -> None:
    cleared = with_values(PHOTO, {"credit_line": ""})
    assert cleared.credit is not None
    assert shown(cleared, PLAIN) == shown(cleared, SIGNED) == ""
    assert origin_of(cleared, None, "credit_line") is Origin.CLEARED


def test_a_credit_that_was_taken_back_lets_those_below_it_show() -> None:
    cleared = with_values(PHOTO, {"credit_line": ""})
    unset = with_values(cleared, {"credit_line": None})
    assert "Una Reid" in shown(unset, SIGNED)
    assert "Omar Lind" in shown(unset, PLAIN)


def test_a_sign_off_without_names_hides_the_files_credit() -> None:
    assert shown(PHOTO, replace(PLAIN, sign_off=CreditLine())) == ""
