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
            "U.S. Sen. Ann Lee waits, Nov. 20, 2026, in Millbrook, N.Y.. "
            "(Eve Poe/Millbrook Post via AP)",
        ),
    ],
)
def test_what_the_words_leave_out_is_added(written: str, caption: str) -> None:
    assert composed(written) == caption.replace("N.Y..", "N.Y.")


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
