from dataclasses import replace

import pytest

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.open_story import OpenStory
from tests.ui.credits.conftest import PEOPLE

pytestmark = pytest.mark.window


def test_the_lines_are_shown_as_readers_will_see_them(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    line = CreditLine(organisations=("SpaceX",), distributor="AP")
    open_story.edit(figures=(Figure("one", sign_off=line), Figure("two", sign_off=line)))
    assert model.printed.byline == "By Ana Lind and Kofi Mensah"
    assert "Leila Haddad" in model.printed.tagline
    assert model.printed.photo_credits == "SpaceX via AP"


def test_hidden_people_are_not_printed(model: CreditsViewModel) -> None:
    model.change(0, hidden=True)
    assert model.printed.byline == "By Kofi Mensah"


def test_a_known_person_is_linked_and_a_guest_is_not(
    model: CreditsViewModel, open_story: OpenStory, newsroom: Newsroom
) -> None:
    known = newsroom.contributors.add("Ruth Beck", "Northern Courier")
    model.add(known.name, known)
    model.add("  Somebody Else ")
    linked, guest = open_story.fields.credits[-2:]
    assert (linked.contributor_id, linked.affiliation) == (known.id, "Northern Courier")
    assert guest == Credit("Somebody Else", "contributing")


def test_the_first_credit_of_a_story_is_its_writer(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    open_story.edit(credits=())
    model.add("Ruth Beck")
    assert open_story.fields.credits == (Credit("Ruth Beck", "writer"),)


def test_only_the_answer_to_the_last_question_counts(
    model: CreditsViewModel, newsroom: Newsroom
) -> None:
    newsroom.contributors.add("Ruth Beck")
    newsroom.contributors.add("Omar Lind")
    told: list[list[str]] = []
    model.suggestions.connect(lambda people: told.append([each.name for each in people]))
    model.suggest("ru")
    model.suggest("om")
    tasks.finish()
    assert told == [["Omar Lind"]]


def test_a_name_cannot_be_emptied(model: CreditsViewModel, open_story: OpenStory) -> None:
    model.change(0, name=" ")
    assert open_story.fields.credits == PEOPLE


def test_moving_stops_at_the_ends(model: CreditsViewModel, open_story: OpenStory) -> None:
    assert model.move(0, -1) == 0
    assert model.move(0, 9) == 2
    assert open_story.fields.credits[2] == PEOPLE[0]


def test_who_is_protected_is_credited_by_their_pseudonym_or_hidden(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    secret = Contributor("1", "Ann Montoya", pseudonym="A. Shore", is_protected=True)
    model.add(secret.name, secret)
    model.add("Bo Roe", replace(secret, id="2", name="Bo Roe", pseudonym=""))
    first, second = open_story.fields.credits[-2:]
    assert (first.name, first.hidden) == ("A. Shore", False)
    assert (second.name, second.hidden) == ("Bo Roe", True)


def test_somebody_is_credited_with_their_usual_role(
    model: CreditsViewModel, open_story: OpenStory
) -> None:
    model.add("Una Reid", Contributor("1", "Una Reid", roles=("photography",)))
    assert open_story.fields.credits[-1].role == "photography"
    open_story.edit(credits=())
    model.add("Una Reid", Contributor("1", "Una Reid", roles=("photography",)))
    assert open_story.fields.credits[-1].role == "writer"
