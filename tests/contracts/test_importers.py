"""What every importer must keep, whoever writes it: any bytes give a story or a sentence."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.importers import all_importers, read_article
from editor.importers.contract import SIZE_LIMIT_OCTETS, Importer

DATA = Path(__file__).parents[3] / "shared" / "data"
EVERY = pytest.mark.parametrize("importer", all_importers().values(), ids=list(all_importers()))
LONGEST_S = 20.0

HOSTILE = {
    "nothing": b"",
    "zeros": b"\0" * 4096,
    "every octet": bytes(range(256)) * 20,
    "broken unicode": b"\xff\xfe\x00\xd8 story",
    "lone surrogates": b"\xed\xa0\x80 Head\n\n\xed\xb0\x80 text.",
    "directions": "\u202e\u2066 Head\n\nText \u200f.".encode(),
    "zip head": b"PK\x03\x04" + b"\xff" * 300,
    "zip name": b"PK\x03\x04 word/document.xml",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + b"\x55" * 500,
    "deep page": b"<div>" * 20_000 + b"text",
    "deep list": b"<ul><li>" * 5_000 + b"text",
    "deep quote": b"> " * 5_000 + b"text",
    "brackets": b"(" * 50_000,
    "stars": b"*" * 20_000 + b"_" * 20_000,
    "entities": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><p>&b;</p></html>',
    "front matter bomb": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText.",
    "front matter open": b"---\nheadline: [\n",
    "escaping pictures": b"![](../../etc/passwd)\n\n<img src='file:///etc/passwd'>\n\n![](/etc/x)",
    "one line": b"word " * 200_000,
    "many lines": b"By Jane Doe\n" * 20_000,
    "many short paragraphs": b"<html><body>" + b"<p>a b</p>" * 390_000,
    "many tags": b"<p class=comments>a<b>b" * 20_000,
}


def _told(importer: Importer, name: str, data: bytes) -> Article | None:
    started = time.monotonic()
    refusal = None
    try:
        imported = importer.read(name, data)
    except UnreadableFileError as error:
        refusal = error
    assert time.monotonic() - started < LONGEST_S
    if refusal is not None:
        assert name in refusal.message
        assert refusal.hint
        return None
    article = imported.article
    article.body.encode()  # a lone surrogate can be stored by nobody
    assert article.slug
    names = {figure.name for figure in article.figures}
    assert set(imported.photos) | set(imported.enclosed) <= names
    assert all(".." not in path.split("/") and path[:1] != "/" for path in imported.photos.values())
    return article


@EVERY
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_bytes_give_a_story_or_a_sentence_that_names_the_file(
    importer: Importer, hostile: str
) -> None:
    _told(importer, "café story.txt", HOSTILE[hostile])


@EVERY
def test_a_file_over_the_limit_is_refused_and_not_read(importer: Importer) -> None:
    assert _told(importer, "x.txt", b"x" * (SIZE_LIMIT_OCTETS + 1)) is None


@EVERY
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode()))
def test_any_bytes_give_a_story_or_a_sentence(importer: Importer, data: bytes) -> None:
    _told(importer, "x", data)


@EVERY
def test_how_sure_it_is_is_always_a_number_from_0_to_100(importer: Importer) -> None:
    for name in ("", "x", "x.docx", "x.HTML", "x.md", ".txt"):
        assert all(0 <= importer.recognises(name, data) <= 100 for data in HOSTILE.values())


def _malformed() -> Iterator[Path]:
    folders = [folder for folder in DATA.rglob("malformed") if folder.is_dir()]
    yield from (path for folder in folders for path in folder.iterdir() if path.is_file())


def test_real_damaged_files_are_refused_by_every_importer_or_read() -> None:
    paths = list(_malformed())
    if not paths:
        pytest.skip("No damaged files here: ../shared/data is absent.")
    for path in paths:
        data = path.read_bytes()
        for importer in all_importers().values():
            _told(importer, path.name, data)


def test_real_files_of_every_kind_go_to_an_importer_that_answers() -> None:
    paths = sorted(path for path in DATA.rglob("*") if path.is_file())
    if not paths:
        pytest.skip("No real files here: ../shared/data is absent.")
    for path in [each for each in paths if each.stat().st_size < 300_000][:80]:
        try:
            assert read_article(path.name, path.read_bytes()).article.slug
        except UnreadableFileError as error:
            assert path.name in error.message  # noqa: PT017 - most are no stories
