"""Checks that read a story's figures with their photos."""

from dataclasses import replace

from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.photo import Photo, PhotoFields
from editor.domain.story import Story
from tests.checks.found import found_by

DIGEST = "b" * 64
PHOTO = Photo(DIGEST, "span.jpg", "image/jpeg", 3, 2, 10)


def story(figure: Figure, photo: Photo | None = PHOTO, body: str = "![](figure:span)") -> Story:
    article = Article("1", "bridge", body=body, figures=(figure,))
    return Story(article, photos={photo.digest: photo} if photo else {})


def found(code: str, story: Story) -> list[Finding]:
    return found_by(code, story)


def test_a_figure_whose_photo_is_in_the_library_has_its_picture() -> None:
    assert not found("figure-without-picture", story(Figure("span", photo=DIGEST)))


def test_a_figure_whose_photo_is_gone_has_no_picture() -> None:
    (finding,) = found("figure-without-picture", story(Figure("span", photo=DIGEST), None))
    assert finding.field == "figures[0].photo"
    assert finding.severity is Severity.BLOCKER


def test_an_unknown_figure_is_shown_where_the_text_places_it() -> None:
    body = "😀\r\n\r\n<!-- ![](figure:gone) -->\r\n![](figure:gone)\r\n"
    (finding,) = found("figure-without-picture", story(Figure("span"), body=body))
    assert body[finding.start : finding.end] == "![](figure:gone)"
    assert finding.start == body.rindex("![]")


def test_alt_text_and_caption_of_the_photo_count() -> None:
    fields = PhotoFields(caption="A span. (AP Photo/Ann Lee)", alt_text="A bridge")
    told = story(Figure("span", photo=DIGEST), replace(PHOTO, file=fields))
    assert not found("missing-alt-text", told)
    assert not found("caption-without-credit", told)
    untold = replace(PHOTO, file=PhotoFields(caption="A span."))
    (finding,) = found("caption-without-credit", story(Figure("span", photo=DIGEST), untold))
    assert finding.field == "figures[0].credit"


def test_a_tk_in_the_caption_of_the_library_points_into_what_shows() -> None:
    photo = replace(PHOTO, library=PhotoFields(caption="Mayor TK at work"))
    (finding,) = found("tk-left", story(Figure("span", photo=DIGEST), photo))
    assert (finding.field, finding.start, finding.end) == ("figures[0].caption", 6, 8)


def test_a_photo_whose_credit_says_file_must_be_a_file_photo() -> None:
    credit = CreditLine(creators=("Ann Lee",), distributor="AP", raw="Ann Lee via AP, File")
    photo = replace(PHOTO, credit=credit)
    (finding,) = found("file-disagrees", story(Figure("span", photo=DIGEST), photo))
    assert finding.field == "figures[0].credit"
    as_file = Figure("span", photo=DIGEST, is_file=True)
    assert not found("file-disagrees", story(as_file, photo))


def test_a_credit_set_in_the_library_takes_the_place_of_the_sign_off() -> None:
    figure = Figure("span", photo=DIGEST, is_file=True, sign_off=CreditLine(creators=("A B",)))
    assert found("file-disagrees", story(figure))
    credit = CreditLine(creators=("Ann Lee",))
    assert not found("file-disagrees", story(figure, replace(PHOTO, credit=credit)))


def test_a_headline_is_too_long_from_the_first_character_beyond_the_limit() -> None:
    headline = "😀" * 69 + " ab"
    (finding,) = found("headline-too-long", Story(Article("1", "x", headline=headline)))
    assert headline[finding.start : finding.end] == "ab"


def test_agency_copy_without_a_byline_is_a_hint_only() -> None:
    bare = Article("1", "x")
    assert found("no-byline", Story(bare))[0].severity is Severity.WARNING
    agency = replace(bare, dateline=replace(bare.dateline, agency="AP"))
    assert found("no-byline", Story(agency))[0].severity is Severity.HINT
