"""Markdown with front matter."""

from dataclasses import replace

import pytest
import yaml

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.markdown import Options

PIER = "a" * 64
ARTICLE = Article(
    id="1" * 32,
    slug="ferry",
    headline="Ferry: it's back",
    body="One.\r\n\n<!-- note -->\n![](figure:pier)\n---\nTwo\u00a0",
    figures=(Figure("pier", PIER, alt=""),),
)
STORY = Story(ARTICLE, {PIER: Photo(PIER, "x.png", "image/png", 4000, 3000, 1)})


def text(article: Article = ARTICLE, options: Options | None = None) -> str:
    exporter = all_exporters()["markdown"]
    first = next(exporter.export(Story(article, STORY.photos), options or exporter.options))
    assert isinstance(first, OutputFile)
    return first.data.decode()


def test_the_front_matter_is_yaml_that_others_read() -> None:
    _, head, _ = text().split("---\n", 2)
    facts = yaml.safe_load(head)
    assert facts["headline"] == "Ferry: it's back"
    assert facts["figures"][0] == {
        "name": "pier",
        "photo": PIER,
        "file": "photos/pier.jpg",
        "alt": "",
    }


def test_the_body_follows_byte_for_byte_without_its_hidden_notes() -> None:
    assert text().endswith("\n---\nOne.\r\n\n![](figure:pier)\n---\nTwo\u00a0")


def test_hidden_notes_are_kept_only_if_asked() -> None:
    assert text(options=Options(hidden_notes=True)).endswith(ARTICLE.body)


def test_pictures_come_whole_and_in_full_size() -> None:
    exporter = all_exporters()["markdown"]
    _, picture = exporter.export(STORY, exporter.options)
    assert isinstance(picture, RenditionRequest)
    assert (picture.path, picture.width_px, picture.height_px) == ("photos/pier.jpg", 4000, 3000)


def test_nothing_unset_is_written() -> None:
    assert "kicker" not in text()
    assert "priority" not in text()


@pytest.mark.parametrize("slug", ["con", "../../etc/passwd", "", "a/b", "..", "한국"])
def test_any_slug_gives_a_plain_file_name(slug: str) -> None:
    exporter = all_exporters()["markdown"]
    first = next(exporter.export(Story(replace(ARTICLE, slug=slug)), exporter.options))
    assert first.path.endswith(".md")
    assert "/" not in first.path
    assert first.path not in {".md", "con.md", "...md"}
