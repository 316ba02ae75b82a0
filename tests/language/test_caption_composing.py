"""A caption composed around what somebody wrote; nothing that stops publishing comes of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.captions import CaptionContext, check_caption
from editor.domain.caption_form import CaptionForm
from editor.domain.credit_line import CreditLine
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields
from editor.language.caption_composing import composed_caption

TODAY = date(2026, 11, 24)
FIELDS = PhotoFields(
    people=("Ann Lee", "Bo Kim"),
    city="Millbrook",
    state="New York",
    country="United States",
    taken_at="2026-11-20T10:00:00-05:00",
)
SIGNED = CreditLine(("Cy Orr",), ("AP",))


def composed(caption: str, fields: PhotoFields = FIELDS, *, in_story: bool = False) -> str:
    credit = None if in_story else SIGNED
    made = composed_caption(
        caption, fields, published=TODAY, credit=credit, prints_file=not in_story
    )
    return made.text


@pytest.mark.parametrize(
    ("written", "caption"),
    [
        (
            "speak to voters",
            "Ann Lee, left, and Bo Kim speak to voters, in Millbrook, N.Y., Friday, Nov. 20, 2026. "
            "(AP Photo/Cy Orr)",
        ),
        (
            "Voters wait at the town hall. Rain fell all day.",
            "Voters wait at the town hall, in Millbrook, N.Y., Friday, Nov. 20, 2026. "
            "Rain fell all day. (AP Photo/Cy Orr)",
        ),
        (
            "Voters wait in Millbrook.",
            "Voters wait in Millbrook, Friday, Nov. 20, 2026. (AP Photo/Cy Orr)",
        ),
        (
            "U.S. Sen. Ann Lee waits, Nov. 20, 2026. (Eve Poe/Millbrook Post via AP)",
            "U.S. Sen. Ann Lee waits, in Millbrook, N.Y., Nov. 20, 2026. "
            "(Eve Poe/Millbrook Post via AP)",
        ),
    ],
)
def test_what_the_words_leave_out_is_added(written: str, caption: str) -> None:
    assert composed(written) == caption


def test_in_a_story_credit_and_file_are_fields() -> None:
    old = PhotoFields(city="Oslo", country="Norway", taken_at="2020-05-01")
    assert composed("A boat sinks", old, in_story=True) == (
        "A boat sinks, in Oslo, Norway, May 1, 2020."
    )
    assert composed("A boat sinks", old) == (
        "FILE – A boat sinks, in Oslo, Norway, May 1, 2020. (AP Photo/Cy Orr, File)"
    )
    assert composed("A boat sinks. (AP Photo/Eve Poe)", old).endswith("(AP Photo/Eve Poe, File)")


NAMES = ("Ann Lee", "Bo Kim", "Siobhán O’Neill", "Abd al-Rahman", "Jean-Luc de la Tour", "안영준")
CITIES = (("Oslo", "Norway"), ("Paris", "France"), ("Sankt Gallen", "Switzerland"), ("Lund", ""))
complete_fields = st.builds(
    lambda people, place, days: PhotoFields(
        people=tuple(people),
        city=place[0],
        country=place[1] or None,
        taken_at=(TODAY - timedelta(days)).isoformat(),
    ),
    st.lists(st.sampled_from(NAMES), unique=True, max_size=4),
    st.sampled_from(CITIES),
    st.integers(0, 4000),
)
forms = st.builds(
    CaptionForm, st.sampled_from(("ap", "uk", "iso")), st.sampled_from(("commas", "brackets"))
)
words = st.sampled_from(("wave to voters", "Two boats sink near the old pier", "wave. Rain falls."))
credit_lines = st.sampled_from(
    (
        SIGNED,
        CreditLine(("Eve Poe",), ("Reuters",)),
        CreditLine(("Eve Poe",), ("AFP",), distributor="Getty Images"),
        CreditLine((), ("Millbrook Post",), distributor="AP"),
    )
)


@given(complete_fields, forms, words, credit_lines, st.booleans())
def test_of_complete_fields_nothing_comes_that_stops_publishing(
    fields: PhotoFields, form: CaptionForm, written: str, credit: CreditLine, in_story: bool
) -> None:
    made = composed_caption(
        written,
        fields,
        form,
        published=TODAY,
        credit=None if in_story else credit,
        prints_file=not in_story,
    )
    context = CaptionContext(
        made.text, "A boat.", fields, credit, in_story=in_story, day=TODAY, form=form
    )
    found = check_caption(context)

    assert [each for each in found if each.severity is Severity.BLOCKER] == [], made.text
    # A list of people behind a title in capitals, or of one in no Latin letters, is another's.
    assert not {"no-place", "no-date", "date-form", "weekday-wrong"} & {each.code for each in found}
    again = composed_caption(
        made.text,
        fields,
        form,
        published=TODAY,
        credit=None if in_story else credit,
        prints_file=not in_story,
    )
    assert again.text == made.text


HULL = PhotoFields(
    people=("Ann Lee", "Bo Kim"), city="Hull", country="England", taken_at="2026-11-23"
)


@pytest.mark.parametrize(
    "composed_before",
    [
        ", Monday, Nov. 23, 2026.",
        "Ann Lee , Monday, Nov. 23, 2026.",
        "in England, Nov. 23, 2026.",
        "Ann Lee, left, and Bo Kim .",
    ],
)
def test_what_was_composed_while_less_was_known_is_composed_anew(composed_before: str) -> None:
    whole = "Ann Lee, left, and Bo Kim , in Hull, England, Monday, Nov. 23, 2026."
    assert composed(composed_before, HULL, in_story=True) == whole
    assert composed(f"{composed_before} (AP Photo/Eve Poe)", HULL) == f"{whole} (AP Photo/Eve Poe)"


def test_a_place_goes_before_the_date_that_somebody_wrote() -> None:
    assert composed("A boat sinks, Monday, Nov. 23, 2026. Rain fell.", HULL, in_story=True) == (
        "A boat sinks, in Hull, England, Monday, Nov. 23, 2026. Rain fell."
    )


def test_of_a_date_alone_nothing_is_made_and_nothing_is_taken_away() -> None:
    only_day = PhotoFields(taken_at="2026-11-23")
    assert composed("", only_day) == ""
    assert composed("(AP Photo/Eve Poe)", only_day) == "(AP Photo/Eve Poe)"


some_fields = st.builds(
    lambda people, place, day: PhotoFields(
        people=tuple(people), city=place[0], state=place[1], country=place[2], taken_at=day
    ),
    st.lists(st.sampled_from(NAMES), unique=True, max_size=4),
    st.tuples(
        st.sampled_from((None, "Hull", "Millbrook", "Paris")),
        st.sampled_from((None, "New York", "Yorkshire")),
        st.sampled_from((None, "England", "United States")),
    ),
    st.sampled_from((None, "2026-11-23T10:00:00", "2026-11", "2020-05-01", "1999")),
)


@given(some_fields, some_fields, forms, credit_lines, st.booleans())
def test_composing_what_was_composed_changes_nothing_until_more_is_known(
    known: PhotoFields, hidden: PhotoFields, form: CaptionForm, credit: CreditLine, in_story: bool
) -> None:
    def made(caption: str, fields: PhotoFields) -> str:
        signed = None if in_story else credit
        return composed_caption(
            caption, fields, form, published=TODAY, credit=signed, prints_file=not in_story
        ).text

    first = made("", known)
    assert not first.startswith((",", " ,", "."))
    assert made(first, known) == first
    less = PhotoFields(
        people=known.people if hidden.people else None,
        city=known.city if hidden.city else None,
        state=known.state if hidden.state else None,
        country=known.country if hidden.country else None,
        taken_at=known.taken_at if hidden.taken_at else None,
    )
    assert made(made("", less), known) == first
