"""The pictures of a page: which sizes of which figure, under which paths."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.domain.crop import Crop
from editor.domain.crops import FREE
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.rendition_size import rendition_size
from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.exporters.file_names import apart, file_stem
from editor.markup.figures import figure_names, lead_above

WIDTHS_PX = (480, 960, 1600)
_STEP = 1.1  # a size that is hardly larger than the one before isn't worth a file
_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/avif": "avif",
}
# At these the kinds look alike.
_QUALITIES = {"image/jpeg": 82, "image/png": 82, "image/webp": 80, "image/avif": 62}


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure of the page and the sizes it comes in, smallest first; none without a picture."""

    figure: Figure
    renditions: tuple[RenditionRequest, ...] = ()

    @property
    def largest(self) -> RenditionRequest | None:
        """The rendition that stands for the picture."""
        return self.renditions[-1] if self.renditions else None


def shown_figures(
    story: Story, media_type: str = "image/jpeg", ratio: str = FREE
) -> dict[str, ShownFigure]:
    """The figures of the page by name, the lead over the text first, then as the body has them.

    Args:
        story: The story.
        media_type: What pictures become. A PNG doesn't become a JPEG: a graphic stays sharp and
            keeps its transparent parts.
        ratio: The shape of all of them, one of ``RATIOS``.
    """
    above = lead_above(story.article)
    names = ([above.name] if above else []) + list(figure_names(story.article.body))
    figures = {figure.name: figure for figure in story.article.figures}
    taken: set[str] = set()
    return {
        name: _shown(story, figures[name], (media_type, ratio), taken)
        for name in dict.fromkeys(names)
        if name in figures
    }


def alt_of(story: Story, shown: ShownFigure) -> str:
    """The alt text; where nobody wrote one the caption, so that the picture isn't passed over."""
    alt = story.alt_of(shown.figure)
    return story.caption_of(shown.figure) if alt is None else alt


def _shown(story: Story, figure: Figure, wanted: tuple[str, str], taken: set[str]) -> ShownFigure:
    photo = story.photo_of(figure)
    if photo is None:
        return ShownFigure(figure)
    stem = apart(file_stem(figure.name, "photo"), taken)
    media_type, ratio = wanted
    if media_type == "image/jpeg" and photo.media_type == "image/png":
        media_type = "image/png"
    crop = story.crop_of(figure, ratio)
    pictures = _renditions(photo, crop, stem, media_type)
    words = story.words_of(figure)
    said = (replace(each, fields=words, is_protected=photo.is_protected) for each in pictures)
    return ShownFigure(figure, tuple(said))


def _renditions(photo: Photo, crop: Crop, stem: str, media_type: str) -> Iterator[RenditionRequest]:
    for wanted_px in _widths(photo, crop):
        width_px, height_px = rendition_size(photo, crop, wanted_px)
        path = f"photos/{stem}-{width_px}.{_ENDINGS[media_type]}"
        yield RenditionRequest(
            path, photo.digest, crop, width_px, height_px, media_type, _QUALITIES[media_type]
        )


def _widths(photo: Photo, crop: Crop) -> list[int]:
    left, _, right, _ = crop.box_px(photo.width_px, photo.height_px)
    largest = min(right - left, WIDTHS_PX[-1])
    return [width for width in WIDTHS_PX if width * _STEP <= largest] + [largest]
