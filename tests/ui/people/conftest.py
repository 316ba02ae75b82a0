"""A directory with namesakes, doubles and a protected person, and its view models."""

from collections.abc import Iterator

import pytest

from editor.domain.contributor import Contributor
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.people.view_model import PeopleViewModel

ANA = Contributor(
    "a" * 32, "Ana Núñez", desk="Metro", email="ana@x.example", sort_name="Nunez, Ana"
)
NUNEZ = Contributor("b" * 32, "A. Nunez", email="ana@x.example", place="Porto")
BO = Contributor("c" * 32, "Bo Ek", has_left=True)
SECRET = Contributor("d" * 32, "Cy Oz", pseudonym="C. O.", is_protected=True)
HOUSE = Contributor("e" * 32, "Northlight Wire", is_organisation=True)


@pytest.fixture
def directory(newsroom: Newsroom) -> Newsroom:
    """The library with all of them."""
    for each in (ANA, NUNEZ, BO, SECRET, HOUSE):
        newsroom.contributors.change(each)
    return newsroom


@pytest.fixture
def people(directory: Newsroom, open_story: OpenStory) -> Iterator[PeopleViewModel]:
    """The directory as the list shows it."""
    model = PeopleViewModel(open_story)
    model.reload()
    tasks.finish()
    yield model
    tasks.finish()
    model.deleteLater()
