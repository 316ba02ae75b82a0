"""Lines of credit that are written over from the command line, and what only a desk notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.article import Printed
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError
from editor.newsroom import Newsroom
from tests.builders import jpeg, newsroom_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "library") as opened:
        yield opened


def test_a_byline_is_written_over_and_printed_by_rule_again(newsroom: Newsroom) -> None:
    newsroom.stories.new("dam")
    article = newsroom.stories.set_fields("dam", {"printed.byline": " By our  staff "})
    assert article.printed == Printed(byline="By our staff")
    assert newsroom.stories.set_fields("dam", {"printed.byline": ""}).printed == Printed()


def test_a_line_that_there_is_not_is_refused_with_those_that_there_are(newsroom: Newsroom) -> None:
    newsroom.stories.new("dam")
    with pytest.raises(UnknownFieldError) as told:
        newsroom.stories.set_fields("dam", {"printed.headline": "x"})
    assert "printed.tagline" in (told.value.hint or "")


def test_a_credit_gets_a_note_and_is_for_readers_only(newsroom: Newsroom) -> None:
    newsroom.stories.new("dam")
    fields = {
        "credits[0].name": "Ann Poe",
        "credits[0].note": "Day rate agreed",
        "credits[0].is_vanity": "yes",
    }
    article = newsroom.stories.set_fields("dam", fields)
    assert article.credits == (Credit("Ann Poe", note="Day rate agreed", is_vanity=True),)


def test_a_photo_without_a_maker_is_never_credited_to_whoever_keeps_it(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library", name="Dana Whitfield") as newsroom:
        newsroom.stories.new("dam")
        newsroom.photos.add("dam", [jpeg(tmp_path / "dam.jpg")])
        story = newsroom.stories.story("dam")
        (figure,) = story.article.figures
        assert story.credit_of(figure).is_empty
        assert story.article.credits == ()


def test_the_history_says_who_changed_a_story(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library", name="Dana Whitfield") as newsroom:
        article = newsroom.stories.new("dam")
        newsroom.stories.keep_revision(article, "While writing")
        newsroom.stories.keep_revision(article, "While writing")
        assert newsroom.stories.story("dam").edited_by == ("Dana Whitfield",)
