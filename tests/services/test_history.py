"""The history of a story and the names in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.errors import UnknownFieldError, UnknownStoryError
from editor.domain.revision import Revision
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


@pytest.fixture
def kept(newsroom: Newsroom) -> Revision:
    return newsroom.stories.keep_revision(newsroom.stories.new("bridge-vote"), "While writing")


def test_a_name_is_kept_without_the_space_around_it_and_can_be_taken_away(
    newsroom: Newsroom, kept: Revision
) -> None:
    newsroom.history.set_name(kept.id, "  Legal read ")
    assert newsroom.history.get(kept.id).name == "Legal read"
    assert newsroom.history.entries(kept.article.id)[0].name == "Legal read"
    newsroom.history.set_name(kept.id, "")
    assert newsroom.history.get(kept.id).name == ""


def test_half_a_character_is_no_name(newsroom: Newsroom, kept: Revision) -> None:
    with pytest.raises(UnknownFieldError, match="half of a character"):
        newsroom.history.set_name(kept.id, "Legal \ud83d")
    assert newsroom.history.get(kept.id).name == ""


def test_a_version_that_went_meanwhile_is_told(newsroom: Newsroom, kept: Revision) -> None:
    newsroom.history.set_name("gone", "Legal read")
    with pytest.raises(UnknownStoryError):
        newsroom.history.get("gone")
