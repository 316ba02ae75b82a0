"""A format as those see it who get it: its own page, or what its reader makes of it."""

import posixpath
from dataclasses import replace

from editor.domain.errors import UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.exporters.contract import Output, PrintJob
from editor.exporters.preview import Page, Preview, page_of, page_of_document
from editor.exporters.sent_files import as_file, path_behind
from editor.importers import all_importers
from editor.importers.contract import Imported

_PAGES = (".html", ".htm", ".xhtml")
_KNOWS_ITS_FORMAT = 65
"""So sure is a reader that was made for the format, and none that reads anything."""


def own_page(preview: Preview) -> Page | None:
    """The document as a page, None if it is none."""
    if not preview.path.lower().endswith(_PAGES):
        return None
    beside = posixpath.dirname(preview.path)
    near = {posixpath.relpath(path, beside or "."): it for path, it in preview.pictures.items()}
    return page_of_document(preview.document, {**near, **preview.pictures})


def page_as_read(story: Story, main: Output, preview: Preview) -> Page | None:
    """The page of what a reader of the format gets; None if nobody here reads it.

    Args:
        story: What was exported: it lends its photos, but not what they say of themselves.
        main: The main output.
        preview: Of the same export.
    """
    if isinstance(main, PrintJob):
        return None
    data = as_file(main)
    best = max(all_importers().values(), key=lambda each: each.recognises(main.path, data))
    if best.recognises(main.path, data) < _KNOWS_ITS_FORMAT:
        return None
    try:
        imported = best.read(main.path, data)
    except UnreadableFileError:
        return None
    return page_of(_as_imported(imported, story, preview.pictures))


def _as_imported(imported: Imported, story: Story, pictures: dict[str, str]) -> Story:
    """The story that came back, its pictures found again by their paths."""
    figures = tuple(
        replace(imported.shown.get(each.name, each), photo=_photo_of(each, imported, pictures))
        for each in imported.article.figures
    )
    kept = {each.photo: story.photos.get(each.photo) for each in figures if each.photo}
    photos = {digest: _wordless(photo) for digest, photo in kept.items() if photo}
    return Story(replace(imported.article, figures=figures), photos)


def _photo_of(figure: Figure, imported: Imported, pictures: dict[str, str]) -> str | None:
    path = imported.photos.get(figure.name, "")
    if figure.name in imported.enclosed:
        path = path_behind(imported.enclosed[figure.name][1])
    return pictures.get(path) or figure.photo


def _wordless(photo: Photo) -> Photo:
    """The picture alone: a caption that the format dropped must not come back from the library."""
    return Photo(
        photo.digest,
        photo.file_name,
        photo.media_type,
        photo.width_px,
        photo.height_px,
        photo.size_octets,
    )
