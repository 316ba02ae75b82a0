"""Likely doubles without widgets: merged, kept apart, passed over, taken back."""

from dataclasses import replace

import pytest

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.people.doubles_view_model import DoublesViewModel
from editor.ui.people.view_model import PeopleViewModel
from tests.ui.people.conftest import ANA, NUNEZ


@pytest.fixture
def doubles(people: PeopleViewModel) -> DoublesViewModel:
    """Found, and looked at."""
    model = DoublesViewModel(people, people)
    model.find()
    tasks.finish()
    model.look(on=True)
    return model


def test_a_double_is_offered_with_its_reason(doubles: DoublesViewModel) -> None:
    assert doubles.offer == "1 likely double"
    assert doubles.question == "Almost certainly one: the same e-mail address"
    assert doubles.current is not None
    assert (doubles.current.one, doubles.current.other) == (ANA, NUNEZ)
    doubles.swap()
    assert doubles.current.one == NUNEZ


def test_weak_doubles_alone_are_not_offered(
    people: PeopleViewModel, directory: Newsroom, doubles: DoublesViewModel
) -> None:
    doubles.keep_apart()
    for number, name in enumerate(("Bob Marlowe", "Robert Marlowe")):
        directory.contributors.change(Contributor(str(number) * 32, name))
    doubles.find()
    tasks.finish()
    assert len(doubles.doubles) == 1
    assert doubles.offer == ""


def test_a_merge_moves_credits_and_is_taken_back(
    people: PeopleViewModel, directory: Newsroom, doubles: DoublesViewModel, bridge: Article
) -> None:
    credit = Credit("A. Nunez", contributor_id=NUNEZ.id)
    directory.stories.save(replace(bridge, credits=(credit,)))
    doubles.merge()
    tasks.finish()
    merged = doubles.last
    assert merged is not None
    assert (doubles.current, doubles.offer) == (None, "")
    assert people.chosen is not None
    assert people.chosen.aliases == ("A. Nunez",)
    assert directory.stories.get(bridge.id).credits[0].contributor_id == ANA.id
    doubles.undo()
    tasks.finish()
    assert doubles.last is None
    assert {ANA, NUNEZ} <= set(people.people)
    assert directory.stories.get(bridge.id).credits[0].contributor_id == NUNEZ.id
    assert doubles.offer == "1 likely double"


def test_a_merge_is_undone_and_redone_by_key(
    people: PeopleViewModel, directory: Newsroom, doubles: DoublesViewModel
) -> None:
    doubles.merge()
    tasks.finish()
    for _ in range(2):
        people.ledger.undo()
        tasks.finish()
        assert NUNEZ in directory.contributors.all()
        people.ledger.redo()
        tasks.finish()
        assert NUNEZ not in directory.contributors.all()


def test_two_people_are_never_offered_again_until_that_is_undone(
    people: PeopleViewModel, open_story: OpenStory, doubles: DoublesViewModel
) -> None:
    doubles.keep_apart()
    tasks.finish()
    later = DoublesViewModel(people, people)
    later.find()
    tasks.finish()
    assert later.doubles == ()
    people.ledger.undo()
    tasks.finish()
    assert doubles.offer == "1 likely double"
    people.ledger.redo()
    tasks.finish()
    assert doubles.doubles == ()


def test_skipped_is_for_today(people: PeopleViewModel, doubles: DoublesViewModel) -> None:
    doubles.skip()
    doubles.find()
    tasks.finish()
    assert doubles.doubles == ()
    later = DoublesViewModel(people, people)
    later.find()
    tasks.finish()
    assert len(later.doubles) == 1


def test_a_merge_of_what_is_gone_is_told(
    people: PeopleViewModel, directory: Newsroom, doubles: DoublesViewModel
) -> None:
    directory.contributors.remove(NUNEZ.id)
    said: list[tuple[str, str]] = []
    people.said.connect(lambda *what: said.append(what))
    doubles.merge()
    tasks.finish()
    assert said[0][1] == "refusal"
    assert doubles.last is None
