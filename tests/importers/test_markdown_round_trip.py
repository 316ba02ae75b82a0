"""What the Markdown exporter writes, the importer reads back."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.article import Article, Printed
from editor.domain.status import SETTABLE, Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.markdown import Options
from editor.importers import all_importers, read_article
from editor.importers.contract import Imported
from editor.markup.hidden_notes import without_notes
from tests.strategies import stories, texts

MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def there_and_back(story: Story, options: Options) -> Imported:
    document = next(all_exporters()["markdown"].export(story, options))
    assert isinstance(document, OutputFile)
    return all_importers()["markdown"].read("story.md", document.data)


def as_it_comes_back(article: Article, imported: Article) -> Article:
    """Without what a copy can't have: identity, history, and the word of a receipt."""
    status = article.status if article.status in SETTABLE else Status.READY
    return replace(
        article,
        id=imported.id,
        status=status,
        source_digest=imported.source_digest,
    )


@given(stories())
@MANY
def test_a_story_comes_back_equal(story: Story) -> None:
    imported = there_and_back(story, Options(hidden_notes=True)).article
    assert imported == as_it_comes_back(story.article, imported)


@st.composite
def credited_stories(draw: st.DrawFn) -> Story:
    """Stories with lines of credit written over, notes on credits, and vanity credits."""
    story = draw(stories())
    line = st.none() | texts()
    people = tuple(
        replace(each, note=draw(texts()), is_vanity=draw(st.booleans()))
        for each in story.article.credits
    )
    written = draw(st.builds(Printed, line, line, line, line))
    return replace(story, article=replace(story.article, credits=people, printed=written))


@given(credited_stories())
@MANY
def test_lines_written_over_and_vanity_come_back_and_notes_never_leave(story: Story) -> None:
    imported = there_and_back(story, Options(hidden_notes=True)).article
    people = tuple(replace(each, note="") for each in story.article.credits)
    expected = replace(story.article, credits=people)
    assert imported == as_it_comes_back(expected, imported)


@given(stories())
@MANY
def test_by_default_only_the_hidden_notes_are_missing(story: Story) -> None:
    imported = there_and_back(story, Options()).article
    expected = replace(story.article, body=without_notes(story.article.body))
    assert imported == as_it_comes_back(expected, imported)


@given(stories())
@MANY
def test_each_picture_is_found_again_beside_the_file(story: Story) -> None:
    outputs = all_exporters()["markdown"].export(story, Options())
    pictures = [each for each in outputs if isinstance(each, RenditionRequest)]
    imported = there_and_back(story, Options())
    assert sorted(imported.photos.values()) == sorted(picture.path for picture in pictures)
    for picture in pictures:
        name = next(name for name, path in imported.photos.items() if path == picture.path)
        figure = imported.article.figure(name)
        assert figure is not None
        assert figure.photo == picture.photo


@given(stories())
@MANY
def test_our_own_files_are_recognised_whatever_is_in_them(story: Story) -> None:
    document = next(all_exporters()["markdown"].export(story, Options()))
    assert isinstance(document, OutputFile)
    assert read_article("x.txt", document.data).article.slug == story.article.slug
