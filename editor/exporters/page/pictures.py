"""The pictures of a page: which sizes of which figure, under which paths."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.domain.crop import Crop
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.rendition_size import rendition_size
from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.exporters.file_names import apart, file_stem
from editor.markup.figures import figure_names, lead_above

WIDTHS_PX = (480, 960, 1600)
_STEP = 1.1  # a size that is hardly larger than the one before isn't worth a file
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure of the page and the sizes it comes in, smallest first; none without a picture."""

    figure: Figure
    renditions: tuple[RenditionRequest, ...] = ()

    @property
    def largest(self) -> RenditionRequest | None:
        """The rendition that stands for the picture."""
        return self.renditions[-1] if self.renditions else None


def shown_figures(story: Story) -> dict[str, ShownFigure]:
    """The figures of the page by name, the lead over the text first, then as the body has them."""
    above = lead_above(story.article)
    names = ([above.name] if above else []) + list(figure_names(story.article.body))
    figures = {figure.name: figure for figure in story.article.figures}
    taken: set[str] = set()
    return {
        name: _shown(story, figures[name], taken)
        for name in dict.fromkeys(names)
        if name in figures
    }


def _shown(story: Story, figure: Figure, taken: set[str]) -> ShownFigure:
    photo = story.photo_of(figure)
    if photo is None:
        return ShownFigure(figure)
    stem = apart(file_stem(figure.name, "photo"), taken)
    return ShownFigure(figure, tuple(_renditions(photo, story.crop_of(figure), stem)))


def _renditions(photo: Photo, crop: Crop, stem: str) -> Iterator[RenditionRequest]:
    # A graphic stays sharp and keeps its transparent parts as PNG.
    media_type = photo.media_type if photo.media_type in _ENDINGS else "image/jpeg"
    for wanted_px in _widths(photo, crop):
        width_px, height_px = rendition_size(photo, crop, wanted_px)
        path = f"photos/{stem}-{width_px}.{_ENDINGS[media_type]}"
        yield RenditionRequest(path, photo.digest, crop, width_px, height_px, media_type)


def _widths(photo: Photo, crop: Crop) -> list[int]:
    left, _, right, _ = crop.box_px(photo.width_px, photo.height_px)
    largest = min(right - left, WIDTHS_PX[-1])
    return [width for width in WIDTHS_PX if width * _STEP <= largest] + [largest]
