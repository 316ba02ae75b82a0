"""What a desk wants to be there, by desk, section and genre."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.checks.publishing.checklist_values import REQUIRABLE
from editor.domain.article import Article, Correction, Printed
from editor.domain.checklist import Checklist, Requirement
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.desk_rules import DeskRules
from editor.domain.fields import FIELDS
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.services.checklists import checklist_sets, default_checklists
from tests.checks.found import found_by

FERRY = Article("1", "ferry", section="Coast", desk="Region", genre="News")
PLACED = "![](figure:quay)\n\nThe ferry sailed."


def found(article: Article | Story, *wanted: Checklist | Requirement) -> list[Finding]:
    story = article if isinstance(article, Story) else Story(article)
    lists = [each for each in wanted if isinstance(each, Checklist)]
    asked = tuple(each for each in wanted if isinstance(each, Requirement))
    if asked:
        lists.append(Checklist("Test", requirements=asked))
    return found_by("checklist", replace(story, desk=DeskRules(checklists=tuple(lists))))


def _named(name: str, **fits: tuple[str, ...]) -> Checklist:
    return Checklist(name, requirements=(Requirement("kicker"),), **fits)


@pytest.mark.parametrize(
    ("lists", "name"),
    [
        ((_named("Sport", sections=("Sport",)), _named("All")), "All"),
        ((_named("Coast", sections=("Sport", " COAST ")), _named("All")), "Coast"),
        ((_named("All"), _named("Coast", sections=("Coast",))), "All"),
        ((_named("Both", sections=("Coast",), genres=("Feature",)), _named("All")), "All"),
        ((_named("Three", desks=("region",), sections=("coast",), genres=("news",)),), "Three"),
    ],
)
def test_the_first_checklist_that_fits_counts(lists: tuple[Checklist, ...], name: str) -> None:
    (one,) = found(FERRY, *lists)
    assert f"“{name}”" in one.message


def test_without_a_checklist_that_fits_nothing_is_asked() -> None:
    assert found(FERRY, _named("Sport", sections=("Sport",))) == []
    assert found(FERRY) == []


@pytest.mark.parametrize("path", sorted(set(REQUIRABLE) - {"slug", "status", "language"}))
def test_whatever_may_be_asked_for_is_missed_at_its_own_field(path: str) -> None:
    article = Article("1", "ferry", body=PLACED, figures=(Figure("quay", caption=""),))
    if path in {"body", "figures"}:
        article = Article("1", "ferry")
    if path in {"genre", "section", "desk"}:
        article = replace(article, section="", desk="", genre="")
    missed = found(article, Requirement(path, why="They need it"))
    if path in {"headline", "figures.alt", "figures.credit"}:
        assert missed == [], "other checks stop that"
        return
    (one,) = missed
    assert one.field == path.replace("figures.", "figures[0].")
    assert one.severity is Severity.BLOCKER
    assert one.message.endswith("asks for it. They need it.")


def test_a_field_that_does_not_exist_is_no_reason_to_raise() -> None:
    assert found(FERRY, Requirement("lead"), Requirement("figures.crop")) == []


def test_every_field_of_a_story_may_be_asked_for() -> None:
    assert {each.path for each in FIELDS} < set(REQUIRABLE)


def test_what_is_too_long_is_pointed_to_from_the_limit_on() -> None:
    article = replace(FERRY, standfirst="The ferry is back 🔥 after two winters")
    (one,) = found(article, Requirement("standfirst", most=19, severity=Severity.HINT))
    assert article.standfirst[one.start : one.end] == " after two winters"
    assert one.message == "Standfirst: 37 characters; the checklist “Test” allows 19."
    assert one.severity is Severity.HINT


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (Requirement("body", 300), "Text: 2 words; the checklist “Test” asks for at least 300."),
        (Requirement("body", 1, 1), "Text: 2 words; the checklist “Test” allows 1."),
        (Requirement("keywords", 2), "Keywords: 1 keyword; the checklist “Test” asks for at least"),
        (
            Requirement("corrections", 0, 0),
            "Corrections: 1 correction; the checklist “Test” allows",
        ),
        (Requirement("credits", 0, 1), "Credits: 2 credits; the checklist “Test” allows 1."),
        (Requirement("byline", 0, 5), "Byline: 14 characters; the checklist “Test” allows 5."),
        (Requirement("figures", 2), "Pictures: 1 picture; the checklist “Test” asks for at least"),
        (
            Requirement("figures.caption", 9),
            "Caption of “quay”: 8 characters; the checklist “Test” asks for at least 9.",
        ),
    ],
)
def test_it_counts_words_characters_and_items(asked: Requirement, message: str) -> None:
    article = replace(
        FERRY,
        body="Ferry sails.\n\n![](figure:quay)",
        figures=(Figure("quay", caption="The quay"), Figure("unplaced", caption="A")),
        keywords=("ferry",),
        credits=(Credit("Ann Lee"), Credit("Bo Kim"), Credit("Eve", hidden=True)),
        corrections=(
            Correction("It has two ramps.", datetime(2026, 3, 1, tzinfo=UTC)),
            Correction(" ", datetime(2026, 3, 1, tzinfo=UTC)),
        ),
        printed=Printed(byline="By Ann and Bo."),
    )
    (one,) = found(article, asked)
    assert one.message.startswith(message)


def test_a_decorative_picture_needs_no_alt_text_and_no_length_of_it() -> None:
    article = Article("1", "ferry", body=PLACED, figures=(Figure("quay", alt=""),))
    assert found(article, Requirement("figures.alt", 20)) == []
    told = replace(article, figures=(Figure("quay", alt="A quay"),))
    assert len(found(told, Requirement("figures.alt", 20))) == 1


def test_the_credit_that_counts_is_the_printed_one() -> None:
    credit = CreditLine(creators=("Ann Lee",), distributor="AP")
    figure = Figure("quay", caption="A quay", sign_off=credit)
    article = Article("1", "ferry", body=PLACED, figures=(figure,))
    (one,) = found(article, Requirement("figures.credit", 60))
    assert one.field == "figures[0].credit"
    assert (one.start, one.end) == (0, 0), "a credit is no text that findings point into"


def test_numbers_and_times_are_there_or_not() -> None:
    article = replace(FERRY, priority=3, target_words=400)
    wanted = (Requirement("priority", 5), Requirement("target_words", 1, 2))
    assert found(article, *wanted) == []
    assert len(found(FERRY, *wanted)) == 2


def test_a_pseudonym_is_a_byline() -> None:
    person = Contributor("c", "Ann Lee", is_protected=True, pseudonym="A. Writer")
    article = replace(FERRY, credits=(Credit("Ann Lee", contributor_id="c"),))
    assert found(Story(article, contributors={"c": person}), Requirement("byline")) == []


def test_the_checklists_in_the_box_are_whole() -> None:
    sets = checklist_sets()
    assert list(sets) == ["newsroom", "opinion", "sport"]
    for each in sets.values():
        assert each.label
        assert each.about.endswith(".")
        for checklist in each.checklists:
            assert {asked.field for asked in checklist.requirements} <= set(REQUIRABLE)


def test_what_counts_without_a_choice_stops_nothing() -> None:
    (checklist,) = default_checklists()
    assert (checklist.desks, checklist.sections, checklist.genres) == ((), (), ())
    missed = found(Article("1", "ferry"), checklist)
    assert {each.field for each in missed} == {"body", "standfirst", "section", "keywords"}
    assert {each.severity for each in missed} == {Severity.WARNING}
