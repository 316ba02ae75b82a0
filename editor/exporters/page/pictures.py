"""The pictures of a page: which sizes of which figure, under which paths."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor.domain.crop import Crop
from editor.domain.crops import FREE
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.picture_profile import Colour, PictureProfile
from editor.domain.rendition_size import rendition_size
from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.exporters.file_names import apart, file_stem, long_stem
from editor.markup.figures import figure_names, lead_above

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
    naming = _Naming(story)
    return {
        name: _shown(story, figures[name], (media_type, ratio), naming)
        for name in dict.fromkeys(names)
        if name in figures
    }


def alt_of(story: Story, shown: ShownFigure) -> str:
    """The alt text; where nobody wrote one the caption, so that the picture isn't passed over."""
    alt = story.alt_of(shown.figure)
    return story.caption_of(shown.figure) if alt is None else alt


class _Naming:
    """Gives the pictures of one page their paths: by the profile's pattern, each another."""

    def __init__(self, story: Story) -> None:
        self._profile = story.pictures
        self._slug = file_stem(story.article.slug, "story")
        self._figures: set[str] = set()
        self._names: set[str] = set()
        self._number = 0

    def of_figure(self, figure: Figure) -> Callable[[int, str], str]:
        """What makes the paths of the next figure's pictures, from their width and ending."""
        self._number += 1
        values: dict[str, str | int] = {
            "figure": apart(file_stem(figure.name, "photo"), self._figures),
            "slug": self._slug,
            "number": self._number,
        }

        def path(width_px: int, ending: str) -> str:
            name = self._profile.named({**values, "width": width_px})
            return f"photos/{apart(long_stem(name, 'photo'), self._names)}.{ending}"

        return path


def _shown(story: Story, figure: Figure, wanted: tuple[str, str], naming: _Naming) -> ShownFigure:
    photo = story.photo_of(figure)
    if photo is None:
        return ShownFigure(figure)
    media_type, ratio = wanted
    if media_type == "image/jpeg" and photo.media_type == "image/png":
        media_type = "image/png"
    profile, path = story.pictures, naming.of_figure(figure)
    words = story.words_of(figure)
    first = RenditionRequest(
        "",
        photo.digest,
        story.crop_of(figure, ratio),
        *(photo.width_px, photo.height_px, media_type),
        quality=profile.quality or _QUALITIES[media_type],
        fields=words,
        is_protected=photo.is_protected,
        keeps_colours=profile.colour is Colour.OWN and not photo.is_protected,
    )
    return ShownFigure(figure, tuple(_renditions(photo, profile, first, path)))


def _renditions(
    photo: Photo,
    profile: PictureProfile,
    like: RenditionRequest,
    path: Callable[[int, str], str],
) -> Iterator[RenditionRequest]:
    """The sizes of one picture, which are otherwise alike."""
    for wanted_px in _widths(photo, like.crop, profile.widths_px):
        width_px, height_px = rendition_size(photo, like.crop, wanted_px)
        name = path(width_px, _ENDINGS[like.media_type])
        yield replace(like, path=name, width_px=width_px, height_px=height_px)


def _widths(photo: Photo, crop: Crop, wanted_px: tuple[int, ...]) -> list[int]:
    left, _, right, _ = crop.box_px(photo.width_px, photo.height_px)
    largest = min(right - left, wanted_px[-1])
    return [width for width in wanted_px if width * _STEP <= largest] + [largest]
