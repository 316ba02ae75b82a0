"""Photos come to a story: first to the figures that wait for a picture, then as new figures."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.sign_off import split_caption
from editor.domain.slug import slug_from


def attach_photos(
    article: Article, photos: Sequence[Photo]
) -> tuple[Article, tuple[tuple[str, Photo], ...]]:
    """Give photos to a story, in order.

    Returns:
        The article, and which figure each photo went to. The text is as it was: new figures are
        not placed yet.
    """
    figures = list(article.figures)
    waiting = [index for index, figure in enumerate(figures) if figure.photo is None]
    attached = []
    for photo in photos:
        if waiting:
            index = waiting.pop(0)
            figures[index] = replace(figures[index], photo=photo.digest)
        else:
            index = len(figures)
            figures.append(_new_figure(photo, figures))
        attached.append((figures[index].name, photo))
    return replace(article, figures=tuple(figures)), tuple(attached)


def free_figure_name(wanted: str, figures: Sequence[Figure]) -> str:
    """The wanted name, made usable, with ``-2``, ``-3`` … behind it if another figure has it."""
    taken = {figure.name for figure in figures}
    stem = slug_from(wanted)
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}-{count}"
    return name


def _new_figure(photo: Photo, figures: Sequence[Figure]) -> Figure:
    return Figure(
        name=free_figure_name(PurePath(photo.file_name).stem, figures),
        photo=photo.digest,
        is_file=split_caption(photo.file.caption or "").is_file,
        lead=not any(figure.lead for figure in figures),
    )
