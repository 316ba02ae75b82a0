"""What is to settle between a story's credits and its sources, and how it is settled."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.domain.article import Article, Printed
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.credit_settling import known_names
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.reconciling.differences import Kind, differences
from editor.domain.reconciling.directory import directory_of
from editor.domain.reconciling.settling import Answer, answers_to, settled
from editor.domain.story import Story

NOW = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
TAGLINE = (
    "Associated Press writers Lorne Cook in Brussels and Kim Tong-hyung contributed to this report."
)
BODY = f"SEOUL (AP) — South Korea warned Tuesday.\n\n___\n\n{TAGLINE}\n"


def story(*credits: Credit, body: str = "It rained.", **changes: object) -> Story:
    return Story(Article("1", "dam", body=body, credits=credits, **changes))  # type: ignore[arg-type]


def with_photo(creator: str, *credits: Credit, **said: object) -> Story:
    file = PhotoFields(creators=(creator,), **said)  # type: ignore[arg-type]
    photo = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, file, credit=CreditLine((creator,), ("AP",)))
    figure = Figure("a", photo="d", caption="A dam.")
    article = Article("1", "dam", body="![](figure:a)", figures=(figure,), credits=credits)
    return Story(article, {"d": photo})


def told(found: Story, **known: Contributor) -> list[tuple[Kind, str]]:
    directory = directory_of(known_names(known.values()))
    return [(each.kind, each.name) for each in differences(found, directory)]


def test_everybody_of_a_pasted_tagline_is_missing_with_role_and_place() -> None:
    found = differences(story(body=BODY))
    assert [each.credit for each in found] == [
        Credit("Lorne Cook", "contributing", "Brussels", "Associated Press"),
        Credit("Kim Tong-hyung", "contributing", "", "Associated Press"),
    ]
    assert found[0].message == "Lorne Cook is named in the tagline but has no credit."


def test_a_photographer_is_told_once_with_all_that_names_them() -> None:
    (found,) = differences(with_photo("Ahn Young-joon"))
    assert (found.kind, found.credit.role) == (Kind.MISSING, "photography")
    assert "the sign-off of a photo and a photo’s own data" in found.message


@pytest.mark.parametrize(
    ("credited", "named", "difference"),
    [
        ("Kim Tong-Hyung", "Kim Tong-hyung", "capitals, accents or hyphens"),
        ("Jose Avila", "José Ávila", "capitals, accents or hyphens"),
        ("Tong-hyung Kim", "Kim Tong-hyung", "the order of the names"),
        ("L. Cook", "Lorne Cook", "initials"),
        ("Lorne Cooke", "Lorne Cook", "a letter or two"),
    ],
)
def test_another_spelling_is_told_with_what_sets_it_apart(
    credited: str, named: str, difference: str
) -> None:
    found = differences(with_photo(named, Credit(credited, "photography")))
    assert {each.kind for each in found} == {Kind.SPELT}
    assert found[0].spelling == named
    assert difference in found[0].message


@pytest.mark.parametrize(
    ("credited", "named"),
    [("Ann Lee", "Anna Leer"), ("Kim", "Kim Tong-hyung"), ("Ann Lee", "Bo Lee")],
)
def test_two_people_are_not_taken_for_one(credited: str, named: str) -> None:
    assert (Kind.MISSING, named) in told(with_photo(named, Credit(credited, "photography")))


def test_a_spelling_that_the_directory_has_is_right() -> None:
    known = Contributor("1", "Jose Avila", aliases=("José Ávila",))
    assert told(with_photo("José Ávila", Credit("Jose Avila", "photography")), known=known) == []


def test_the_directory_says_how_a_name_is_spelt() -> None:
    known = Contributor("1", "José Ávila")
    (found,) = differences(story(Credit("Jose Avila")), directory_of(known_names((known,))))
    assert (found.kind, found.spelling) == (Kind.SPELT, "José Ávila")


def test_the_second_reference_of_a_tagline_is_the_writer_of_the_byline() -> None:
    body = "It rained.\n\nPoe reported from Rome."
    assert told(story(Credit("Ann Poe", place="Rome"), body=body)) == [(Kind.TWICE, "tagline")]


def test_a_line_that_says_more_than_the_credits_is_not_taken_out() -> None:
    assert told(story(Credit("Ann Poe"), body="It rained.\n\nPoe reported from Rome.")) == []


def test_a_pasted_byline_goes_with_the_agency_below_it() -> None:
    body = "Ships sail\n\nBy ANN POE\nAssociated Press\n\nIt rained."
    (missing,) = differences(story(body=body))
    assert (missing.kind, missing.credit.name) == (Kind.MISSING, "Ann Poe")
    (twice,) = differences(story(Credit("Ann Poe"), body=body))
    gap = settled(story(body=body).article, twice, Answer.TAKE_OUT, "Dana", NOW).without
    assert gap is not None
    assert body[: gap[0]] + body[gap[1] :] == "Ships sail\n\nIt rained."


def test_a_line_that_is_a_mere_name_is_no_byline() -> None:
    assert differences(story(body="Associated Press\n\nIt rained.")) == ()


def test_who_has_left_is_told() -> None:
    gone = Contributor("1", "Ann Poe", affiliation="The Courier", has_left=True)
    base = story(Credit("Ann Poe", contributor_id="1"))
    (found,) = differences(replace(base, contributors={"1": gone}))
    assert found.kind is Kind.LEFT
    assert "has left The Courier" in found.message


def test_who_is_protected_may_not_be_named_but_by_the_pseudonym() -> None:
    person = Contributor("1", "Ann Poe", pseudonym="A. Shore", is_protected=True)
    base = replace(story(Credit("Ann Poe", contributor_id="1")), contributors={"1": person})
    (found,) = [each for each in differences(base) if each.kind is Kind.NO_RIGHT]
    assert answers_to(found) == (Answer.PSEUDONYM, Answer.HIDE, Answer.KEEP)
    done = settled(base.article, found, Answer.PSEUDONYM, "Dana", NOW).article
    assert [each.name for each in done.credits] == ["A. Shore"]
    assert told(replace(base, article=done)) == []


def test_makers_of_a_protected_source_are_offered_nowhere() -> None:
    base = with_photo("Ann Montoya")
    photo = replace(base.photos["d"], is_protected=True)
    assert told(replace(base, photos={"d": photo})) == []


def test_whoever_edited_is_offered_and_never_credited_by_itself() -> None:
    base = replace(story(), edited_by=("Dana Whitfield", "root"))
    (found,) = differences(base)
    assert (found.kind, found.credit.role) == (Kind.EDITED, "writer")
    writes = replace(story(Credit("Ann Poe")), edited_by=("Dana Whitfield",))
    assert differences(writes)[0].credit.role == "editing"


def test_an_override_that_names_others_is_told() -> None:
    base = story(Credit("Ann Poe"), printed=Printed(byline="By Bo Joe"))
    assert (Kind.MISSING, "Bo Joe") in told(base)


def test_adding_puts_writers_before_contributors() -> None:
    base = story(
        Credit("Ann Poe"), Credit("Cy Roe", "contributing"), body="By Di Fox\n\nIt rained."
    )
    (found,) = [each for each in differences(base) if each.kind is Kind.MISSING]
    done = settled(base.article, found, Answer.ADD, "Dana", NOW).article
    assert [each.name for each in done.credits] == ["Ann Poe", "Di Fox", "Cy Roe"]


def test_what_is_left_out_stays_out_and_who_said_so_is_kept() -> None:
    base = with_photo("Ahn Young-joon")
    (found,) = differences(base)
    done = settled(base.article, found, Answer.LEAVE_OUT, "Dana", NOW).article
    assert told(replace(base, article=done)) == []
    assert (done.waved_through[0].by, done.waved_through[0].at) == ("Dana", NOW)


def test_a_line_that_would_be_printed_twice_goes_with_its_rule() -> None:
    credits_ = tuple(each.credit for each in differences(story(body=BODY)))
    base = story(*credits_, body=BODY)
    (found,) = differences(base)
    gap = settled(base.article, found, Answer.TAKE_OUT, "Dana", NOW).without
    assert gap is not None
    assert BODY[: gap[0]] + BODY[gap[1] :] == "SEOUL (AP) — South Korea warned Tuesday.\n"


def test_every_difference_has_an_answer_that_settles_it() -> None:
    base = story(Credit("Lorne Cooke", "contributing"), body=BODY)
    for _ in range(9):
        found = differences(base)
        if not found:
            break
        done = settled(base.article, found[0], answers_to(found[0])[0], "Dana", NOW)
        body = done.article.body
        if done.without:
            body = body[: done.without[0]] + body[done.without[1] :]
        base = replace(base, article=replace(done.article, body=body))
    assert differences(base) == ()
    assert [each.name for each in base.article.credits] == ["Lorne Cook", "Kim Tong-hyung"]


def test_no_credit_is_to_be_spelt_like_somebody_who_is_protected() -> None:
    protected = Contributor("1", "Zoltana Quixley", is_protected=True)
    linked = story(Credit("Zoltana Quixlay", contributor_id="1"))
    assert told(replace(linked, contributors={"1": protected})) == []
    assert told(story(Credit("Zoltana Quixlay")), zoltana=protected) == []
