"""The sample story that ships: clean, whole, and showing every part."""

from pathlib import Path

import pytest

from editor.checks import check_story
from editor.domain.article import Article
from editor.domain.byline import byline
from editor.domain.finding import Severity
from editor.domain.tagline import tagline
from editor.importers import read_article
from editor.markup.figures import figure_names
from editor.markup.word_count import count_words
from editor.resources import path_of
from tests.builders import newsroom_in

PHOTOS_LIMIT_OCTETS = 1_500_000


@pytest.fixture
def sample() -> Article:
    path = path_of("samples/weather-satellite.md")
    return read_article(path.name, path.read_bytes()).article


def test_the_sample_shows_every_part_of_a_story(sample: Article) -> None:
    assert byline(sample.credits, sample.language) == "By Ines Calloway and Dev Arkwright"
    assert tagline(sample.credits, sample.dateline).endswith(
        "Northline Wire writer Hana Petrov in Boulder, Colo., contributed to this report."
    )
    assert figure_names(sample.body) == ("rocket", "collins")
    assert [figure.is_file for figure in sample.figures] == [False, True]
    assert 350 <= count_words(sample.body) <= 450
    for part in ("\n## ", "> [!pullquote] ", "> [!factbox] ", "](https://"):
        assert part in sample.body
    assert sample.standfirst
    assert sample.section == "Science"
    assert sample.keywords
    assert sample.not_understood == ()


def test_nothing_is_to_be_mended_in_the_sample_with_its_photos(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        article = newsroom.stories.import_file(path_of("samples/weather-satellite.md"))
        story = newsroom.stories.story(article.slug)
    # Its pictures are small, so that everybody can download it.
    found = [each for each in check_story(story) if each.severity is not Severity.HINT]
    assert [each.code for each in found] == ["photo-too-small"]
    assert len(story.photos) == 2


def test_the_sample_as_wire_copy_gives_the_same_fields(sample: Article) -> None:
    path = path_of("samples/weather-satellite.txt")
    wire = read_article(path.name, path.read_bytes()).article
    assert wire.headline == sample.headline
    assert wire.section == sample.section
    assert wire.dateline == sample.dateline
    assert byline(wire.credits, wire.language) == byline(sample.credits, sample.language)
    assert tagline(wire.credits, wire.dateline) == tagline(sample.credits, sample.dateline)
    assert [figure.is_file for figure in wire.figures] == [False, True]
    assert wire.not_understood == ()


def test_the_samples_photos_are_small_and_named_with_their_source() -> None:
    photos = sorted(path_of("samples/photos").iterdir())
    sources = path_of("samples/SOURCES.md").read_text(encoding="utf-8")
    assert all(f"photos/{photo.name}" in sources for photo in photos)
    assert sum(photo.stat().st_size for photo in photos) < PHOTOS_LIMIT_OCTETS
