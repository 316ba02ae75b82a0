"""What a caption editor would stop or ask of photos by themselves: in the library, or in a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from editor.checks import check_story, in_order
from editor.checks.captions import check_caption, context_of_photo
from editor.checks.pictures.photo_rights import rights_of_photo
from editor.checks.publishing.protected_source_named import named_of_photo
from editor.domain.finding import Finding
from editor.domain.photo import Photo
from editor.domain.photo_usage import PhotoUsage
from editor.domain.rights_gate import WayOut
from editor.domain.rights_terms import proposed_rights
from editor.domain.story import Story
from editor.markup.figures import with_figures
from editor.photos.read import read_photo
from editor.photos.sidecar import with_sidecar
from editor.settings import Settings


@dataclass(frozen=True, slots=True)
class CheckedPhoto:
    """What was found about a photo.

    Attributes:
        name: What it is called: a file, or a figure of a story.
        photo: None if the figure has no picture yet.
        findings: Blockers first. Fields are those of ``PhotoFields``, of a story its own:
            ``figures[0].caption``.
    """

    name: str
    photo: Photo | None
    findings: tuple[Finding, ...]


def photo_of_file(path: Path) -> Photo:
    """A photo as it would come into the library: sidecar and terms of use are read.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    photo = with_sidecar(read_photo(path), path)
    return replace(photo, rights=proposed_rights(photo))


def check_photo(
    photo: Photo,
    settings: Settings,
    now: datetime | None = None,
    usages: Sequence[PhotoUsage] = (),
) -> tuple[Finding, ...]:
    """Hold a photo against the rules for captions and its rights, as if it went out now.

    Args:
        photo: In the library, or as ``photo_of_file`` gives it.
        settings: How the house writes captions, and in which language.
        now: The clock's by default (aware).
        usages: Which way it went before, the first use first.
    """
    now = now or datetime.now(UTC)
    language = settings.language
    form = settings.caption_form.in_language(language)
    day = now.astimezone().date()
    context = context_of_photo(photo, day=day, form=form, language=language)
    way = WayOut(now, has_credit=not context.credit.is_empty)
    of_rights = rights_of_photo(photo, way, usages, "rights")
    return in_order((*check_caption(context), *of_rights, *named_of_photo(photo)))


def check_figures(story: Story, indexes: Sequence[int]) -> tuple[CheckedPhoto, ...]:
    """What a check of the story finds about some of its figures, placed in the text or not."""
    article = story.article
    body = with_figures(article.body, [each.name for each in article.figures])
    found = check_story(replace(story, article=replace(article, body=body)))
    checked = []
    for index in indexes:
        figure = article.figures[index]
        own = tuple(each for each in found if each.field.startswith(f"figures[{index}]"))
        checked.append(CheckedPhoto(figure.name, story.photo_of(figure), own))
    return tuple(checked)
