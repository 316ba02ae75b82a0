"""Markdown: with every field and picture so that it reads back as it was, or for a site."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.crop import WHOLE
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile, RenditionRequest
from editor.exporters.file_names import apart, file_stem
from editor.exporters.front_matter import front_matter
from editor.exporters.markdown_parts.carried import carried_by
from editor.exporters.markdown_parts.site import Site
from editor.exporters.markdown_parts.site_files import site_outputs
from editor.markup.hidden_notes import without_notes

_FULL_SIZE_QUALITY = 92
_LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for Markdown."""

    site: Site = field(default=Site.COPYDESK, metadata={"label": "For", "makes_format": True})
    hidden_notes: bool = field(
        default=False,
        metadata={"label": "Keep hidden notes (<!-- … -->) in the text, for Copydesk"},
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    if options.site is not Site.COPYDESK:
        yield from site_outputs(story, options.site)
        return
    article = story.article
    pictures = dict(_pictures(story))
    files = {name: picture.path for name, picture in pictures.items()}
    body = article.body if options.hidden_notes else without_notes(article.body)
    text = _LONE_SURROGATES.sub("\ufffd", front_matter(story, files) + body)
    yield OutputFile(f"{file_stem(article.slug, 'story')}.md", text.encode())
    yield from pictures.values()


def _carries(options: Options) -> Carries:
    return carried_by(options.site, hidden_notes=options.hidden_notes)


MARKDOWN = Exporter("Markdown", Options(), _export, carries=_carries)


def _pictures(story: Story) -> Iterator[tuple[str, RenditionRequest]]:
    """The whole picture of each figure, by figure name: the crop stays a choice."""
    taken: set[str] = set()
    for figure in story.article.figures:
        photo = story.photo_of(figure)
        if photo is not None:
            stem = apart(file_stem(figure.name, "photo"), taken)
            yield (
                figure.name,
                RenditionRequest(
                    path=f"photos/{stem}.jpg",
                    photo=photo.digest,
                    crop=WHOLE,
                    width_px=photo.width_px,
                    height_px=photo.height_px,
                    quality=_FULL_SIZE_QUALITY,
                    fields=story.words_of(figure),
                    is_protected=photo.is_protected,
                ),
            )
