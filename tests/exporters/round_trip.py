"""What came back of a story that was exported and imported again."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from PIL import Image

from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters.contract import Archive, Exporter, Output, OutputFile, PrintJob
from editor.exporters.losses import losses
from editor.exporters.parts import PARTS
from editor.importers import read_article
from editor.importers.contract import Imported


@cache
def small_picture() -> bytes:
    """A real JPEG."""
    data = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(data, "JPEG")
    return data.getvalue()


def document_of(outputs: Iterable[Output]) -> tuple[str, bytes]:
    """The main document, path and bytes; pictures in an archive are all the same small one."""
    main = next(iter(outputs))
    return main.path, _bytes_of(main)


def _bytes_of(output: Output) -> bytes:
    match output:
        case OutputFile(data=data):
            return data
        case Archive(members=members):
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                for member in members:
                    archive.writestr(member.path, _bytes_of(member))
            return packed.getvalue()
        case PrintJob(page=page):
            return page.encode()
    return small_picture()


def lost_in_silence(story: Story, exporter: Exporter, options: object = None) -> dict[str, str]:
    """The parts that didn't come back although the loss list doesn't name them.

    Returns:
        For each part what the story said and what came back.
    """
    path, data = document_of(exporter.outputs(story, options))
    imported = read_article(path, data)
    back = Story(replace(imported.article, figures=_figures(imported)))
    named = {loss.part for loss in losses(story, exporter, options)}
    lost = {}
    for name, part in PARTS.items():
        before, after = part.value(story), part.value(back)
        if name == "pictures":
            after = len({*imported.photos, *imported.enclosed})
        if name not in named and before != after:
            lost[name] = f"{before!r} came back as {after!r}"
    return lost


def _figures(imported: Imported) -> tuple[Figure, ...]:
    return tuple(imported.shown.get(each.name, each) for each in imported.article.figures)
