"""What two people did to one article is brought together, and nothing of ours is lost."""

import re
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.merge import merge
from editor.domain.merge_body import merge_body

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
BASE = Article(
    "a" * 32,
    "porto-floods",
    headline="Water",
    dateline=Dateline("Porto", country="Portugal"),
    body="One.\n\nTwo.\n\nThree.\n\nFour.",
    figures=(Figure("a", caption="Quay"), Figure("b", caption="Bridge")),
    credits=(Credit("Ana"), Credit("Rui", place="Gaia")),
    keywords=("rain", "river"),
    version=3,
    updated_at=NOW,
)
THEIRS = replace(BASE, version=4, updated_at=NOW + timedelta(minutes=1))


def test_what_one_side_alone_changed_is_taken() -> None:
    ours = replace(BASE, headline="Water rises")
    theirs = replace(THEIRS, standfirst="Twice in a week")
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert merged.article == replace(theirs, headline="Water rises")


def test_version_and_time_are_theirs_so_that_the_result_can_be_saved() -> None:
    merged = merge(BASE, replace(BASE, headline="New"), THEIRS).article
    assert (merged.version, merged.updated_at) == (4, THEIRS.updated_at)


def test_where_both_changed_one_field_ours_stands_and_the_field_is_named() -> None:
    ours = replace(BASE, headline="Ours", section="News")
    theirs = replace(THEIRS, headline="Theirs", section="News")
    merged = merge(BASE, ours, theirs)
    assert merged.article.headline == "Ours"
    assert merged.conflicts == ("headline",)


def test_a_dateline_is_merged_part_by_part() -> None:
    ours = replace(BASE, dateline=Dateline("Gaia", country="Portugal", agency="NLW"))
    theirs = replace(THEIRS, dateline=Dateline("Braga", country="Portugal", date="Nov. 23"))
    merged = merge(BASE, ours, theirs)
    assert merged.article.dateline == Dateline("Gaia", "", "Portugal", "NLW", "Nov. 23")
    assert merged.conflicts == ("dateline.place",)


def test_figures_are_merged_by_name_and_field() -> None:
    a, b = BASE.figures
    ours = replace(BASE, figures=(replace(a, alt="A quay"), replace(b, caption="Our bridge")))
    new = Figure("c")
    theirs = replace(
        THEIRS, figures=(replace(b, caption="Their bridge"), new, replace(a, caption="The quay"))
    )
    merged = merge(BASE, ours, theirs)
    assert merged.article.figures == (
        Figure("b", caption="Our bridge"),
        new,
        Figure("a", caption="The quay", alt="A quay"),
    )
    assert merged.conflicts == ("figures[0].caption",)


def test_a_figure_that_one_side_removed_and_nobody_changed_goes() -> None:
    a, b = BASE.figures
    assert merge(BASE, replace(BASE, figures=(b,)), THEIRS).article.figures == (b,)
    assert merge(BASE, BASE, replace(THEIRS, figures=(a,))).article.figures == (a,)


def test_a_figure_that_one_side_removed_and_the_other_changed_stays_and_is_named() -> None:
    a, b = BASE.figures
    changed = replace(a, alt="A quay")
    for ours, theirs in (((b,), (changed, b)), ((changed, b), (b,))):
        merged = merge(BASE, replace(BASE, figures=ours), replace(THEIRS, figures=theirs))
        assert merged.article.figures == (changed, b)
        assert merged.conflicts == ("figures[0]",)


def test_two_new_figures_of_one_name_keep_ours_and_are_named() -> None:
    ours = replace(BASE, figures=(*BASE.figures, Figure("c", photo="1" * 64)))
    theirs = replace(THEIRS, figures=(*BASE.figures, Figure("c", photo="2" * 64)))
    merged = merge(BASE, ours, theirs)
    assert merged.article.figures == ours.figures
    assert merged.conflicts == ("figures[2]",)


def test_a_lead_that_they_alone_moved_is_theirs() -> None:
    a, b = BASE.figures
    base = replace(BASE, figures=(replace(a, lead=True), b))
    theirs = replace(THEIRS, figures=(a, replace(b, lead=True)))
    merged = merge(base, replace(base, headline="New"), theirs)
    assert merged.article.figures == theirs.figures
    assert merged.conflicts == ()


def test_one_figure_leads() -> None:
    a, b = BASE.figures
    ours = replace(BASE, figures=(a, replace(b, lead=True)))
    theirs = replace(THEIRS, figures=(replace(a, lead=True), b))
    merged = merge(BASE, ours, theirs)
    assert merged.article.figures == ours.figures
    assert merged.conflicts == ("figures[0].lead",)


def test_credits_are_merged_by_person() -> None:
    ana, rui = BASE.credits
    eva = Credit("Eva", "editing")
    linked = replace(ana, contributor_id="1" * 32)
    ours = replace(BASE, credits=(linked, rui, eva))
    theirs = replace(THEIRS, credits=(replace(rui, place="Porto"), ana))
    merged = merge(BASE, ours, theirs)
    assert merged.article.credits == (linked, replace(rui, place="Porto"), eva)
    assert merged.conflicts == ()


def test_a_person_is_known_by_the_directory_before_the_name() -> None:
    known = Credit("A. Sousa", contributor_id="1" * 32)
    base = replace(BASE, credits=(known,))
    ours = replace(BASE, credits=(replace(known, name="Ana Sousa"),))
    theirs = replace(THEIRS, credits=(replace(known, role="editing"),))
    expected = Credit("Ana Sousa", "editing", contributor_id="1" * 32)
    assert merge(base, ours, theirs).article.credits == (expected,)


def test_two_credits_of_one_name_stay_two() -> None:
    base = replace(BASE, credits=(Credit("Ana"), Credit("Ana", "photography")))
    ours = replace(base, credits=(*base.credits, Credit("Rui")))
    theirs = replace(THEIRS, credits=(Credit("Ana", place="Porto"), base.credits[1]))
    merged = merge(base, ours, theirs).article.credits
    assert merged == (*theirs.credits, Credit("Rui"))


def test_keywords_and_records_take_in_what_both_added() -> None:
    ours = replace(BASE, keywords=("rain", "storm"), corrections=(Correction("Ours", NOW),))
    theirs = replace(
        THEIRS, keywords=("rain", "river", "Porto"), corrections=(Correction("Theirs", NOW),)
    )
    merged = merge(BASE, ours, theirs)
    assert merged.article.keywords == ("rain", "storm", "Porto")
    assert [each.text for each in merged.article.corrections] == ["Ours", "Theirs"]
    assert merged.conflicts == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "merged", "conflict"),
    [
        ("1!\n\n2\n\n3", "1\n\n2\n\n3!", "1!\n\n2\n\n3!", False),
        ("1!\n\n2\n\n3", "1\n\n2!\n\n3", "1!\n\n2!\n\n3", False),
        ("1\n\n2!\n\n3", "1\n\n2?\n\n3", "1\n\n2!\n\n3", True),
        ("1\n\n2!\n\n3", "1\n\n2!\n\n3", "1\n\n2!\n\n3", False),
        ("1\n\n2\n\n3\n\nours", "1\n\n2\n\n3\n\ntheirs", "1\n\n2\n\n3\n\nours\n\ntheirs", False),
        ("0\n\n1\n\n2\n\n3", "1\n\n2\n\n3\n", "0\n\n1\n\n2\n\n3\n", False),
        ("1\n\n3", "1\n\n2\n\n3!", "1\n\n3!", False),
        ("1\n\n3", "1\n\n2!\n\n3", "1\n\n3", True),
        ("1\n\nnew\n\n2\n\n3", "1\n\n2!\n\n3", "1\n\nnew\n\n2!\n\n3", False),
        ("1\n\n2!\n\n3", "1\n\n2\n\nnew\n\n3", "1\n\n2!\n\nnew\n\n3", False),
        ("1\n\n2a\n\n2b\n\n3", "1\n\n2\n\n3!", "1\n\n2a\n\n2b\n\n3!", False),
        ("", "1\n\n2\n\n3!", "", True),
        ("\n\n1\n\n2\n\n3", "1\n\n2\n\n3!", "\n\n1\n\n2\n\n3!", False),
    ],
)
def test_a_body_is_merged_by_paragraph(ours: str, theirs: str, merged: str, conflict: bool) -> None:
    assert merge_body("1\n\n2\n\n3", ours, theirs) == (merged, conflict)


def test_two_first_texts_both_stand() -> None:
    assert merge_body("", "ours", "theirs") == ("ours\n\ntheirs", False)


bodies = st.lists(st.sampled_from("abcdefg "), max_size=7).map("\n\n".join) | st.text("ab\n ")
flags = st.sampled_from(["", "x", "y"])
made_articles = st.builds(
    Article,
    st.just("1"),
    st.sampled_from(["s", "t"]),
    headline=flags,
    dateline=st.builds(Dateline, flags, flags),
    body=bodies,
    figures=st.lists(
        st.builds(Figure, st.sampled_from("abc"), caption=flags), unique_by=lambda f: f.name
    ).map(tuple),
    credits=st.lists(
        st.builds(
            Credit,
            st.sampled_from("abc"),
            place=flags,
            contributor_id=st.sampled_from([None, "1", "2"]),
        ),
        max_size=4,
    ).map(tuple),
    keywords=st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    version=st.integers(0, 9),
)


@given(base=made_articles, theirs=made_articles)
@settings(deadline=None)
def test_with_nothing_of_ours_the_result_is_theirs(base: Article, theirs: Article) -> None:
    merged = merge(base, base, theirs)
    assert merged.article == theirs
    assert merged.conflicts == ()


@given(base=made_articles, ours=made_articles)
@settings(deadline=None)
def test_with_nothing_of_theirs_the_result_is_ours(base: Article, ours: Article) -> None:
    merged = merge(base, ours, base)
    assert merged.article == replace(ours, version=base.version, updated_at=base.updated_at)
    assert merged.conflicts == ()


@given(base=made_articles, both=made_articles)
@settings(deadline=None)
def test_the_same_change_on_both_sides_is_no_conflict(base: Article, both: Article) -> None:
    merged = merge(base, both, both)
    assert merged.article == both
    assert merged.conflicts == ()


def paragraphs(body: str) -> set[str]:
    return {part.strip() for part in re.split(r"\n\s*\n", body)} - {""}


@given(base=made_articles, ours=made_articles, theirs=made_articles)
@settings(deadline=None, max_examples=300)
def test_without_a_conflict_every_changed_paragraph_of_both_is_there(
    base: Article, ours: Article, theirs: Article
) -> None:
    merged = merge(base, ours, theirs)
    sides = [ours] if "body" in merged.conflicts else [ours, theirs]
    for side in sides:
        new = paragraphs(side.body) - paragraphs(base.body)
        assert new <= paragraphs(merged.article.body)


@given(base=made_articles, ours=made_articles, theirs=made_articles)
@settings(deadline=None)
def test_conflicts_name_fields_of_the_result(base: Article, ours: Article, theirs: Article) -> None:
    merged = merge(base, ours, theirs)
    names = {each.name for each in fields(Article)}
    for conflict in merged.conflicts:
        name, _, index = conflict.split(".")[0].rstrip("]").partition("[")
        assert name in names
        if index:
            assert int(index) < len(getattr(merged.article, name))
