"""A photo that a site has to blow up looks soft."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.crop import Crop
from editor.domain.crops import MINIMUM_WIDTH_PX
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.photo import Photo
from editor.domain.story import Story

_SMALLEST_PX = 480  # the narrowest size that a page asks for


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        photo = story.photo_of(figure)
        if photo is None:
            continue
        left, _, right, _ = story.crop_of(figure).box_px(photo.width_px, photo.height_px)
        width_px = right - left
        is_lead = figure is story.article.lead
        least_px = MINIMUM_WIDTH_PX if is_lead else _SMALLEST_PX
        if width_px < least_px:
            which, where = ("lead photo", "link previews") if is_lead else ("photo", "pages")
            message = (
                f"The {which} is {width_px:,} pixels wide as it is cropped; {where} ask for "
                f"{least_px:,}."
            )
            yield Finding("photo-too-small", Severity.WARNING, message, f"figures[{index}].photo")


def _example(width_px: int, crop: Crop | None = None) -> Story:
    photo = Photo("d", "a.jpg", "image/jpeg", width_px, width_px, 9)
    figure = Figure("a", photo="d", crop=crop)
    article = Article("1", "bridge", body="![](figure:a)", figures=(figure,))
    return Story(article, {"d": photo})


PHOTO_TOO_SMALL = Check(
    label="Photos too small",
    about="A site blows up a small photo, and it looks soft or is left out of link previews.",
    find=_find,
    must_match=(_example(1199), _example(2397, Crop(0.25, 0.25, 0.5, 0.5))),
    must_not_match=(
        _example(1200),
        _example(2400, Crop(0.25, 0.25, 0.5, 0.5)),
        Article("1", "bridge", body="![](figure:a)", figures=(Figure("a", photo="d"),)),
    ),
)
