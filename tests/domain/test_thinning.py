from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.revision import WHILE_WRITING, RevisionEntry
from editor.domain.thinning import superfluous

NOW = datetime(2026, 11, 23, 20, tzinfo=UTC)

ages = st.lists(st.integers(0, 90 * 24 * 3600), max_size=60)
marks = st.sampled_from(["", "", "", "named", "export"])


def history(ages_s: list[int], kinds: list[str]) -> list[RevisionEntry]:
    """Newest first."""
    pairs = sorted(zip(ages_s, kinds, strict=False))
    return [
        RevisionEntry(
            id=str(number),
            at=NOW - timedelta(seconds=age_s),
            by="Dana",
            reason="Before the export" if kind == "export" else WHILE_WRITING,
            name="first draft" if kind == "named" else "",
        )
        for number, (age_s, kind) in enumerate(pairs)
    ]


histories = st.builds(history, ages, st.lists(marks, min_size=60, max_size=60))


def thinned(entries: list[RevisionEntry], now: datetime = NOW) -> list[RevisionEntry]:
    gone = superfluous(entries, now)
    return [entry for entry in entries if entry.id not in gone]


@given(histories)
def test_thinning_twice_is_thinning_once(entries: list[RevisionEntry]) -> None:
    assert superfluous(thinned(entries), NOW) == ()


@given(histories)
def test_what_matters_stays(entries: list[RevisionEntry]) -> None:
    left = thinned(entries)
    assert left[:1] == entries[:1]
    assert left[-1:] == entries[-1:]
    assert [each for each in entries if each.name or each.reason != WHILE_WRITING] == [
        each for each in left if each.name or each.reason != WHILE_WRITING
    ]


@given(histories, st.integers(0, 40 * 24 * 3600))
def test_every_moment_has_a_version_near_it(entries: list[RevisionEntry], age_s: int) -> None:
    """What went has a later version within twice the span that its age allows."""
    left = thinned(entries)
    for gone in set(entries) - set(left):
        age = NOW - gone.at
        spans = ((600, 60), (3600, 600), (86_400, 3600), (30 * 86_400, 86_400))
        span_s = next((span for up_to, span in spans if age.total_seconds() <= up_to), 604_800)
        near = [each for each in left if 0 <= (each.at - gone.at).total_seconds() < span_s]
        assert near


def test_a_day_of_writing_leaves_a_few_dozen_versions() -> None:
    begun = NOW - timedelta(hours=8)
    entries: list[RevisionEntry] = []
    for half_minute in range(8 * 120):
        at = begun + timedelta(seconds=30 * half_minute)
        entry = RevisionEntry(str(half_minute), at, "Dana", WHILE_WRITING)
        entries = thinned([entry, *entries], at)

    ages_min = [(NOW - entry.at).total_seconds() / 60 for entry in entries]
    assert len([age for age in ages_min if age <= 10]) in {10, 11}
    assert len([age for age in ages_min if 10 < age <= 60]) in {5, 6}
    assert len(entries) in range(22, 28)


def test_a_month_of_days_and_then_weeks_stay() -> None:
    entries = [
        RevisionEntry(str(day), NOW - timedelta(days=day), "Dana", WHILE_WRITING)
        for day in range(100)
    ]

    left = {int(entry.id) for entry in thinned(entries)}

    assert set(range(31)) <= left
    assert len(left - set(range(31))) in {10, 11, 12}
