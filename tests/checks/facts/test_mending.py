"""Where findings of facts point to, and that taking a suggestion settles them."""

import pytest

from editor.checks.contract import Check, Example
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.story import Story
from tests.checks.facts.planted import CHECKS, findings_in


def found_by(code: str, example: Example) -> list[Finding]:
    story = example if isinstance(example, Story) else Story(_article(example))
    return [each for each in findings_in(story) if each.code == code]


def _article(example: str | Article) -> Article:
    return example if isinstance(example, Article) else Article("1", "x", body=example)


def words_of(code: str, body: str) -> list[str]:
    return [body[each.start : each.end] for each in found_by(code, body)]


def mended(body: str, finding: Finding) -> str:
    return body[: finding.start] + finding.suggestions[0] + body[finding.end :]


@pytest.mark.parametrize(
    ("code", "body", "words"),
    [
        ("weekday-unlike-date", "It began on Tuesday, Jan. 28, 2008, at noon.", "Tuesday"),
        ("weekday-unlike-date", "It began on March 3, 2025, a Tuesday.", "Tuesday"),
        ("weekday-unlike-date", "It begins on Monday (Nov. 3, 2026).", "Monday"),
        ("conversion-wrong", "It lies 300 feet (190 meters) below.", "190"),
        (
            "conversion-wrong",
            "It is 1.5 million square miles (390,000 square kilometers).",
            "390,000",
        ),
        ("conversion-wrong", "A 10-kilometer (16-mile) road.", "16"),
        ("acronym-wrong", "The World Health Organization (WTO) agreed.", "WTO"),
        ("name-two-ways", "Ann Okafor, 43, left. Okafor slept. Okafer said so.", "Okafer"),
        ("name-two-ways", "Carla Jiménez, 43, left. Jiménez slept. Jimenez’s plan.", "Jimenez"),
        ("place-two-ways", "In Chernivtsi, near Chernivtsi. Trucks in Chernivsti.", "Chernivsti"),
    ],
)
def test_a_suggestion_settles_it(code: str, body: str, words: str) -> None:
    assert words_of(code, body) == [words]
    finding = found_by(code, body)[0]
    assert found_by(code, mended(body, finding)) == []


@pytest.mark.parametrize(
    ("code", "body", "words"),
    [
        ("impossible-date", "It is due by Feb. 30, they said.", "Feb. 30"),
        ("period-wrong", "He led it from 2019 to 2015.", "from 2019 to 2015"),
        ("period-wrong", "It took 12 years, from 1998 to 2006.", "12 years, from 1998 to 2006"),
        (
            "sum-wrong",
            "There were 12 people, seven men and six women.",
            "12 people, seven men and six",
        ),
        ("vote-wrong", "The 11-member council voted 9-4.", "9-4"),
        ("percentage-wrong", "It fell 20% to $60 from $80.", "20% to $60 from $80"),
        ("percentage-wrong", "One in four of them, or 40%, left.", "One in four of them, or 40%"),
        ("introduced-twice", "Gov. Ann Lee spoke. Later Gov. Ann Lee left.", "Gov. Ann Lee"),
    ],
)
def test_a_finding_points_to_the_words_that_disagree(code: str, body: str, words: str) -> None:
    assert words_of(code, body) == [words]


def test_offsets_hold_behind_other_paragraphs_and_odd_signs() -> None:
    hidden = "<!-- Tuesday, Jan. 28, 2008 -->"
    body = f"😀 One.\r\n\r\nTwo {hidden}.\r\n\r\nIt began Tuesday, Jan. 28, 2008."
    assert words_of("weekday-unlike-date", body) == ["Tuesday"]
    assert found_by("weekday-unlike-date", body)[0].start == body.rindex("Tuesday")


def test_messages_state_both_sides() -> None:
    finding = found_by("sum-wrong", "There were 12 people, seven men and six women.")[0]
    assert finding.message == "The parts add up to 13, the total says 12. Count again."
    finding = found_by("percentage-wrong", "It rose from 200 to 250, a 50% increase.")[0]
    assert finding.message.startswith("From 200 to 250 is 25%, the text says 50%.")


# How a name is spelt is ours, whoever says it.
@pytest.mark.parametrize("code", sorted(CHECKS.keys() - {"name-two-ways", "place-two-ways"}))
def test_what_people_said_is_left_alone(code: str) -> None:
    check: Check = CHECKS[code]
    for example in check.must_match:
        if isinstance(example, str) and "“" not in example and "\n" not in example:
            assert found_by(code, f"“{example}” she said.") == [], example


def test_a_weekday_without_a_year_is_sure_only_where_somebody_set_the_day() -> None:
    body = "The board meets on Thursday, May 27."
    at = moment("2026-05-20 06:00 UTC")
    set_day = found_by("weekday-unlike-date", Article("1", "x", body=body, publish_at=at))
    changed = found_by("weekday-unlike-date", Article("1", "x", body=body, updated_at=at.utc))
    opened = found_by("weekday-unlike-date", Story(Article("1", "x", body=body), as_of=at.utc))
    assert [each.severity for each in set_day] == [Severity.WARNING]
    assert [each.severity for each in (*changed, *opened)] == [Severity.HINT] * 2
    assert found_by("weekday-unlike-date", Article("1", "x", body=body)) == []


def test_a_date_in_january_read_in_december_is_of_the_next_year() -> None:
    at = moment("2025-12-20 06:00 UTC")
    right = Article("1", "x", body="She will be sworn in Tuesday, Jan. 6.", publish_at=at)
    wrong = Article("1", "x", body="She will be sworn in Friday, Jan. 6.", publish_at=at)
    assert found_by("weekday-unlike-date", right) == []
    assert found_by("weekday-unlike-date", wrong)[0].suggestions == ("Tuesday",)


def test_rounded_millions_that_may_add_up_are_a_hint() -> None:
    off = "Of the $9 million:\n\n- $4 million, pay;\n- $3 million, buses;\n- $3 million, books."
    far = off.replace("$3 million, books", "$7 million, books")
    assert [each.severity for each in found_by("sum-wrong", off)] == [Severity.HINT]
    assert [each.severity for each in found_by("sum-wrong", far)] == [Severity.WARNING]


def test_a_quotation_is_compared_with_each_kept_version() -> None:
    body = "“We never saw so much water in this street,” he said."
    first = "“We have never seen so much water in this street,” he said."
    article = Article("1", "x", body=body)
    assert found_by("quote-altered", Story(article)) == []
    found = found_by("quote-altered", Story(article, earlier_bodies=(first, body)))
    assert [each.suggestions for each in found] == [
        ("We have never seen so much water in this street,",)
    ]
    assert found[0].severity is Severity.WARNING
    assert mended(body, found[0]) == first


def test_a_slip_of_the_pen_in_a_quotation_is_a_hint() -> None:
    body = "“We never saw so much water in this street,” he said."
    story = Story(Article("1", "x", body=body), earlier_bodies=(body.replace("street", "streat"),))
    assert [each.severity for each in found_by("quote-altered", story)] == [Severity.HINT]


def test_a_quotation_that_is_being_typed_is_no_alteration() -> None:
    whole = "“We never saw so much water in this street,” he said."
    earlier = tuple(whole[:end] for end in range(5, len(whole), 3))
    closed = tuple(f"{whole[:end]}”" for end in range(12, whole.index("”"), 5))
    story = Story(Article("1", "x", body=whole), earlier_bodies=(*earlier, *closed))
    assert found_by("quote-altered", story) == []
