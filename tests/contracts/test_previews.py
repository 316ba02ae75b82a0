"""What the preview shows of a format is what an export writes, byte for byte, whoever wrote it."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.exporters import all_exporters
from editor.exporters.contract import Archive, OutputFile, PrintJob
from editor.exporters.losses import losses
from editor.exporters.options import as_words, with_chosen
from editor.exporters.preview import preview
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings
from tests.builders import jpeg

EVERY = pytest.mark.parametrize("format", all_exporters())
BODY = "The ferry **returns**.\n\n![](figure:{})\n\n## Later\n\n- one\n- two\n"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A library with a story of words and a picture."""
    where = tmp_path_factory.mktemp("library")
    with open_newsroom(where / "library", Settings(name="Dana")) as opened:
        begun = opened.stories.save(replace(opened.stories.new("ferry"), headline="Ferry returns"))
        opened.photos.add("ferry", (jpeg(where / "boat.jpg", 900, 600),))
        with_photo = opened.stories.get(begun.id)
        (figure,) = with_photo.figures
        told = replace(figure, caption="A ferry rests.", alt="A white ferry", lead=True)
        body = BODY.format(figure.name)
        opened.stories.save(replace(with_photo, body=body, figures=(told,)))
        yield opened


@EVERY
def test_the_preview_is_what_an_export_writes(
    newsroom: Newsroom, format: str, tmp_path: Path
) -> None:
    story = newsroom.stories.story("ferry")
    shown = preview(story, format)
    main = next(iter(all_exporters()[format].outputs(story)))
    if isinstance(main, PrintJob):
        assert shown.document == main.page.encode()
        return
    written = newsroom.exports.export("ferry", format, tmp_path, "a test")
    if isinstance(main, Archive):
        archive = zipfile.ZipFile(io.BytesIO(written.read_bytes()))
        texts = (OutputFile(shown.path, shown.document), *shown.others)
        assert b"ferry" in shown.document.lower()
        assert [each for each in texts if archive.read(each.path) != each.data] == []
    elif shown.path:
        assert shown.document == (written.parent / shown.path).read_bytes()
    listed = {each.path for each in shown.files if not each.within}
    on_disk = {
        each.relative_to(written.parent).as_posix()
        for each in written.parent.rglob("*")
        if each.is_file()
    }
    assert listed == on_disk


@EVERY
def test_the_preview_knows_losses_and_validity(newsroom: Newsroom, format: str) -> None:
    exporter, story = all_exporters()[format], newsroom.stories.story("ferry")
    shown = preview(story, format)
    assert shown.losses == losses(story, exporter)
    assert bool(shown.verdict) is bool(exporter.judge(exporter.options))
    assert not shown.verdict or shown.verdict.faults == ()


@EVERY
def test_its_options_travel_as_words(format: str) -> None:
    options = all_exporters()[format].options
    assert with_chosen(options, as_words(options)) == options
