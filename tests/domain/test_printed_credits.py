"""The lines of credit of a whole story: by rule, written over, and of protected people."""

from dataclasses import replace
from typing import Any

import pytest

from editor.domain.article import Article, Printed
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_form import CreditForm
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.initials import initials
from editor.domain.legal_credits import legal_credits
from editor.domain.printed_credits import PrintedLines, machine_credits, printed_credits
from editor.domain.story import Story

ANN = Credit("Ann Poe", affiliation="AP", contributor_id="a", note="paid twice")
PEOPLE = (
    ANN,
    Credit("Bo Joe", "contributing", "Rome", is_vanity=True),
    Credit("Cy Roe", "editing"),
    Credit("Di Fox", "editing", hidden=True),
)
PICTURE = Figure("a", sign_off=CreditLine(("Una Reid",), ("AP",)))


def story(credits: tuple[Credit, ...] = PEOPLE, **changes: Any) -> Story:
    person = changes.pop("person", Contributor("a", "Ann Poe"))
    form = changes.pop("form", CreditForm("ap"))
    article = Article("1", "x", credits=credits, figures=(PICTURE, replace(PICTURE, name="b")))
    return Story(replace(article, **changes), {}, {"a": person}, credit_form=form)


def test_every_line_is_made_by_rule() -> None:
    assert printed_credits(story()) == PrintedLines(
        byline="By ANN POE",
        agency_line="AP",
        tagline="Bo Joe in Rome contributed to this report. Editing by Cy Roe.",
        photo_credits="AP Photo/Una Reid",
        initials="ap/cr",
    )


@pytest.mark.parametrize("name", ["byline", "tagline", "photo_credits", "initials"])
@pytest.mark.parametrize("text", ["Written by hand", ""])
def test_a_line_that_was_written_over_is_printed_so(name: str, text: str) -> None:
    by_rule, lines = (
        printed_credits(story()),
        printed_credits(story(printed=Printed(**{name: text}))),
    )
    assert getattr(lines, name) == text
    assert lines.overrides == {name}
    agency = "" if name == "byline" else "AP"
    assert lines == replace(by_rule, overrides=lines.overrides, agency_line=agency, **{name: text})


def test_vanity_is_printed_and_is_no_credit_in_law() -> None:
    assert [each.name for each in legal_credits(story().article)] == ["Ann Poe", "Cy Roe", "Di Fox"]
    assert [each.name for each in machine_credits(story())] == ["Ann Poe", "Cy Roe"]


def test_a_note_stays_in_the_house() -> None:
    assert {each.note for each in story().public_credits} == {""}


def test_who_is_protected_goes_out_under_the_pseudonym_or_not_at_all() -> None:
    ann = Contributor("a", "Ann Poe", pseudonym="Eva Lind", is_protected=True, initials="apo")
    covered = story(person=ann)
    assert covered.public_credits[0] == Credit("Eva Lind", affiliation="AP")
    assert printed_credits(covered).byline == "By EVA LIND"
    assert printed_credits(covered).initials == "el/cr"
    bare = story(person=replace(ann, pseudonym=""), dateline=Dateline(agency="AP"))
    assert [each.name for each in bare.public_credits] == ["Bo Joe", "Cy Roe", "Di Fox"]
    assert printed_credits(bare).byline == "By The Associated Press"
    assert printed_credits(bare).initials == ""


def test_a_pseudonym_alone_leaves_the_credit_as_it_was_typed() -> None:
    known = story(person=Contributor("a", "Ann Poe", pseudonym="Eva Lind"))
    assert known.public_credits[0] == replace(ANN, note="")


@pytest.mark.parametrize(
    ("credits", "signs"),
    [
        ((Credit("Kim Tong-hyung"), Credit("Ed van Dijk", "reporting")), "kth-evd"),
        (
            (Credit("Al Fox, Jr."), Credit("T. Wu", "editing"), Credit("A Ho", "editing")),
            "af/tw/ah",
        ),
        ((Credit("Ann Poe", contributor_id="a"), Credit("Reuters")), "bur"),
        ((Credit("Suharti"),), "s"),
        ((Credit("Al Fox"), Credit("Al Fox", "writing"), Credit("Amy Fish")), "af-af"),
        ((Credit("A Ho", "editing"),), ""),
        ((Credit("Bo Joe", hidden=True),), ""),
    ],
)
def test_initials_are_of_writers_and_behind_a_slash_of_editors(
    credits: tuple[Credit, ...], signs: str
) -> None:
    assert initials(story(credits, person=Contributor("a", "Ann Poe", initials="bur"))) == signs
