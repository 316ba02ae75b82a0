"""Terms of use, read out of the forms that agencies and press offices write."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.moment import Moment, moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.rights import Rights
from editor.domain.rights_terms import (
    CATEGORIES,
    FORBIDDEN,
    has_unread_embargo,
    proposed_rights,
    read_terms,
    terms_text,
    unread,
)

TAKEN = date(2025, 2, 10)


def terms(text: str) -> Rights:
    return replace(read_terms(text, TAKEN), raw="")


def until(year: int, month: int, day: int) -> Rights:
    return Rights(expires_on=date(year, month, day))


FORMS = {
    "": Rights(),
    "Please call the desk with questions.": Rights(),
    "Shot for 14 days.": Rights(),
    "Kate ran out. France won the match.": Rights(),
    "Embargo lifted": Rights(),
    "NO ARCHIVE": Rights(no_archive=True),
    "NO ARCHIVES; NO SALES": Rights("No sales", no_archive=True),
    "Not for archive": Rights(no_archive=True),
    "DO NOT ARCHIVE": Rights(no_archive=True),
    "EDITORIAL USE ONLY": Rights("Editorial use only"),
    "For editorial use only. Not for sale.": Rights("Editorial use only; no sales"),
    "MANDATORY CREDIT": Rights("Mandatory credit"),
    "MANDATORY CREDIT: HARBOUR TRUST": Rights("Mandatory credit"),
    "NO SALES NO MAGS NO TV": Rights("No sales; no magazines; no television"),
    "MAGS OUT, TV OUT": Rights("No magazines; no television"),
    "No commercial use, no advertising": Rights("No advertising; no commercial use"),
    "INTERNET OUT": Rights("No internet"),
    "Print use only": Rights("No internet"),
    "No cropping": Rights("No changes"),
    "ONE TIME USE": Rights(is_one_use=True),
    "ONE-TIME USE ONLY": Rights(is_one_use=True),
    "Single use licence": Rights(is_one_use=True),
    "One time editorial use only": Rights("Editorial use only", is_one_use=True),
    "14 days": until(2025, 2, 24),
    "14 DAY USE ONLY": until(2025, 2, 24),
    "14-DAY LICENSE": until(2025, 2, 24),
    "MAY ONLY BE USED FOR 14 DAYS FROM TIME OF TRANSMISSION; NO ARCHIVING": Rights(
        expires_on=date(2025, 2, 24), no_archive=True
    ),
    "Must be used within fourteen (14) days": until(2025, 2, 24),
    "NOT TO BE USED AFTER 14 DAYS": until(2025, 2, 24),
    "Usage rights expire in 30 days": until(2025, 3, 12),
    "Use within 48 hours": until(2025, 2, 12),
    "Two weeks use only": until(2025, 2, 24),
    "Licensed for 3 months": until(2025, 5, 10),
    "One year licence": until(2026, 2, 10),
    "NO USE AFTER MARCH 3, 2025": until(2025, 3, 3),
    "No use after Feb. 24, 2025": until(2025, 2, 24),
    "Expires: 2025-12-31": until(2025, 12, 31),
    "Valid until 31 December 2025": until(2025, 12, 31),
    "Not to be used after 24/02/2025": until(2025, 2, 24),
    "Not to be used after 03/04/2025": Rights(),
    "OUT UK": Rights(territory="Not in UK"),
    "UK OUT": Rights(territory="Not in UK"),
    "FRANCE OUT": Rights(territory="Not in France"),
    "NO USE IN GERMANY": Rights(territory="Not in Germany"),
    "AUSTRIA OUT/GERMANY OUT": Rights(territory="Not in Austria, Germany"),
    "GERMANY, AUSTRIA AND SWITZERLAND OUT": Rights(
        territory="Not in Germany, Austria, Switzerland"
    ),
    "SWITZERLAND OUT, NO SALES": Rights("No sales", territory="Not in Switzerland"),
    "Not for use in China or Hong Kong.": Rights(territory="Not in China, Hong Kong"),
    "NO SALES IN FRANCE": Rights(territory="Not in France"),
    "World rights except Japan": Rights(territory="Not in Japan"),
    "UK AND IRELAND ONLY": Rights(territory="Only in UK, Ireland"),
    "For use only in the U.S.": Rights(territory="Only in U.S."),
    "New South Wales out": Rights(territory="Not in New South Wales"),
    "South Korea OUT": Rights(territory="Not in South Korea"),
    "HANDOUT - EDITORIAL USE ONLY - NO SALES": Rights(
        "Editorial use only; no sales", category="handout"
    ),
    "HOGP": Rights(category="handout"),
    "Pool photo": Rights(category="pool"),
    "CC BY 4.0": Rights(category="Creative Commons"),
    "This is a handout image. NO ARCHIVE. MANDATORY CREDIT. ONE TIME USE ONLY. FRANCE OUT.": Rights(
        "Mandatory credit",
        category="handout",
        territory="Not in France",
        is_one_use=True,
        no_archive=True,
    ),
}


@pytest.mark.parametrize(("text", "meant"), FORMS.items(), ids=FORMS)
def test_terms_are_read(text: str, meant: Rights) -> None:
    assert terms(text) == meant


EMBARGOES = {
    "Embargoed until 0001 GMT Tuesday March 4, 2025": "2025-03-04 00:01 UTC",
    "EMBARGOED UNTIL 00:01 GMT, 4 MARCH 2025": "2025-03-04 00:01 UTC",
    "EMBARGOED TO 2200 BST SATURDAY 5 JULY 2025.": "2025-07-05 22:00 Europe/London",
    "NOT FOR PUBLICATION BEFORE 6 A.M. EST MONDAY, FEB. 17, 2025": (
        "2025-02-17 06:00 America/New_York"
    ),
    "Embargo: 2025-02-24 06:00 Europe/Berlin": "2025-02-24 06:00 Europe/Berlin",
    "Embargo until 2025-02-24T06:00+01:00": "2025-02-24 05:00 UTC",
    "EMBARGO 12 March 2025, 18.00 CET": "2025-03-12 18:00 Europe/Paris",
    "Do not use before noon ET on March 1, 2025": "2025-03-01 12:00 America/New_York",
    "Embargoed until 12:01 a.m. ET March 4": "2025-03-04 00:01 America/New_York",
    "EMBARGOED UNTIL 0001 GMT JAN. 5": "2026-01-05 00:01 UTC",
}


@pytest.mark.parametrize(("text", "meant"), EMBARGOES.items(), ids=EMBARGOES)
def test_an_embargo_is_read_with_its_zone(text: str, meant: str) -> None:
    assert terms(text) == Rights(embargo_until=moment(meant))


@pytest.mark.parametrize(
    "text",
    [
        "Embargoed until Tuesday",
        "EMBARGOED UNTIL 4 MARCH 2025",
        "Embargoed until 6 a.m. March 4, 2025",
        "Embargoed until 03/04/2025 06:00 GMT",
        "Embargoed until 25:00 GMT March 4, 2025",
        "EMBARGOED UNTIL MARCH 4, 2025 GMT",
    ],
)
def test_an_embargo_that_is_not_clear_is_told_and_not_guessed(text: str) -> None:
    assert terms(text) == Rights()
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, PhotoFields(instructions=text))
    assert has_unread_embargo(photo)


def test_the_day_of_an_embargo_is_no_last_day_of_use() -> None:
    read = terms("EMBARGOED UNTIL 0001 GMT MARCH 4, 2025. NO USE AFTER MARCH 18, 2025")
    assert read.embargo_until == Moment(
        "2025-03-04T00:01", "UTC", datetime(2025, 3, 4, 0, 1, 0, 0, UTC)
    )
    assert read.expires_on == date(2025, 3, 18)


def test_days_count_from_the_day_it_came_where_nobody_knows_when_it_was_taken() -> None:
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, PhotoFields(instructions="14 DAYS"))
    assert proposed_rights(photo).expires_on is None
    came = replace(photo, added_at=datetime(2025, 2, 1, 8, 0, tzinfo=UTC))
    assert proposed_rights(came).expires_on == date(2025, 2, 15)
    taken = replace(came, library=PhotoFields(taken_at="2025-01-30T10:00"))
    assert proposed_rights(taken).expires_on == date(2025, 2, 13)


def test_what_somebody_set_is_never_overwritten() -> None:
    file = PhotoFields(instructions="NO ARCHIVE. FRANCE OUT. 14 DAYS", taken_at="2025-02-10")
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, file)
    own = Rights(terms="Cleared by phone", expires_on=date(2030, 1, 1))
    proposed = proposed_rights(replace(photo, rights=own))
    assert (proposed.terms, proposed.expires_on) == (own.terms, own.expires_on)
    assert (proposed.territory, proposed.no_archive) == ("Not in France", True)
    assert unread(replace(photo, rights=own)) == ("not in France", "no archive")


def test_a_term_that_somebody_took_away_does_not_come_back() -> None:
    file = PhotoFields(instructions="NO ARCHIVE")
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, file)
    read = replace(photo, rights=proposed_rights(photo))
    assert read.rights.no_archive
    assert unread(read) == ()
    cleared = replace(read, rights=replace(read.rights, no_archive=False))
    assert proposed_rights(cleared) == cleared.rights
    said_anew = replace(cleared, library=PhotoFields(instructions="NO ARCHIVE. NO SALES"))
    assert unread(said_anew) == ("no sales", "no archive")


def test_an_embargo_that_somebody_took_away_is_not_asked_for_again() -> None:
    file = PhotoFields(instructions="EMBARGOED UNTIL 0001 GMT MARCH 4, 2025")
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, file)
    read = replace(photo, rights=proposed_rights(photo))
    lifted = replace(read, rights=replace(read.rights, embargo_until=None))
    assert unread(lifted) == ()
    assert not has_unread_embargo(lifted)


def test_notes_to_editors_behind_a_caption_are_terms_too() -> None:
    caption = "A boat at its berth. (Photo by Una Reid) NO ARCHIVE"
    file = PhotoFields(caption=caption, usage_terms="Editorial use only")
    photo = Photo("d", "a.jpg", "image/jpeg", 1, 1, 1, file)
    assert terms_text(photo).startswith("Editorial use only")


def test_every_forbidden_category_is_one() -> None:
    assert set(CATEGORIES) >= FORBIDDEN


@given(st.text(max_size=300))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    assert read_terms(text, TAKEN).raw == text


@pytest.mark.parametrize(
    "piece",
    ["FRANCE, ", "not for use in ", "not available ", " ", "embargo ", "14 ", "use ", "no "],
)
def test_no_text_takes_its_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    started = time.perf_counter()
    assert read_terms(text, TAKEN).raw == text
    assert time.perf_counter() - started < 2


PIECES = {
    "NO ARCHIVE": "no_archive",
    "ONE TIME USE ONLY": "is_one_use",
    "FRANCE OUT": "territory",
    "NO USE AFTER MARCH 3, 2025": "expires_on",
    "EDITORIAL USE ONLY": "terms",
    "EMBARGOED UNTIL 0001 GMT MARCH 4, 2025": "embargo_until",
    "HANDOUT": "category",
}


@given(
    st.lists(st.sampled_from(sorted(PIECES)), unique=True, min_size=1),
    st.sampled_from([". ", "; ", " - ", "\n", " / "]),
)
def test_terms_are_read_in_any_order_and_company(said: list[str], between: str) -> None:
    if between in {" - ", " / "} and "EMBARGOED UNTIL 0001 GMT MARCH 4, 2025" in said:
        between = "; "  # an embargo ends where its sentence ends
    read = terms(between.join(said))
    empty = Rights()
    named = {PIECES[each] for each in said}
    noted = {each for each in PIECES.values() if getattr(read, each) != getattr(empty, each)}
    assert noted == named


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_a_number_of_days_ends_so_many_days_later(day: date, count: int) -> None:
    read = read_terms(f"MAY BE USED FOR {count} DAYS FROM TRANSMISSION", day)
    assert read.expires_on is not None
    assert (read.expires_on - day).days == count
