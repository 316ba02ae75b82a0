"""A protected source: readers get organisations alone, and every name that stays is found."""

from dataclasses import replace

import pytest

from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import STYLES, credit_line_text
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.protected_source import (
    FILE_NAME,
    fields_naming,
    makers_of,
    naming_words,
    public_credit,
)
from editor.domain.sign_off import parse_credit_line
from editor.domain.story import Story

PHOTO = Photo("d", "a.jpg", "image/jpeg", 3, 2, 9, is_protected=True)
FIGURE = Figure("a", photo="d")


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("(Ann Poe/Northlight via AP)", "(Courtesy Northlight via AP)"),
        ("(AP Photo/Ann Poe)", "(AP Photo)"),
        ("REUTERS/Ann Poe/Pool", "REUTERS/Pool"),
        ("(Photo by Ann Poe/AFP via Getty Images)", "(AFP via Getty Images)"),
        ("(Ann Poe via AP)", "(via AP)"),
        ("Ann Poe", ""),
    ],
)
def test_readers_get_the_organisations_alone(line: str, printed: str) -> None:
    credit = parse_credit_line(line)
    assert credit_line_text(public_credit(PHOTO, credit)) == printed
    for style in (*STYLES, "Photo: {creators}/{organisations} via {distributor}"):
        assert "Poe" not in credit_line_text(public_credit(PHOTO, credit), style)
    assert public_credit(replace(PHOTO, is_protected=False), credit) == credit


def test_the_desk_sees_the_maker_and_readers_do_not() -> None:
    photo = replace(PHOTO, credit=CreditLine(("Ann Poe",), ("Northlight",)))
    story = Story(Article("1", "dam", figures=(FIGURE,)), {"d": photo})
    assert story.credit_of(FIGURE).creators == ("Ann Poe",)
    assert story.public_credit_of(FIGURE).creators == ()
    assert "Poe" not in story.credit_text_of(FIGURE)
    said = story.words_of(FIGURE)
    assert (said.creators, "Poe" in (said.credit_line or "")) == (None, False)
    assert story.protected_makers == ("Ann Poe",)


def test_another_person_in_the_credit_line_is_a_maker_too() -> None:
    file = PhotoFields(creators=("Ann Poe",), credit_line="Omar Lind/Northlight")
    photo = replace(PHOTO, file=file)
    story = Story(Article("1", "dam", figures=(FIGURE,)), {"d": photo})
    assert set(makers_of(photo)) == {"Ann Poe", "Omar Lind"}
    assert "Lind" not in story.credit_text_of(FIGURE)
    assert "Northlight" in story.credit_text_of(FIGURE)


def test_makers_are_all_whom_any_layer_names_but_no_organisations() -> None:
    photo = replace(
        PHOTO,
        file=PhotoFields(
            creators=("Ann Poe", "REUTERS"), caption="A dam. (Bo Roe/Northlight via AP)"
        ),
        library=PhotoFields(creators=("Cy Orr/Northlight",)),
        credit=CreditLine(("Di Ray",)),
    )
    figure = replace(FIGURE, sign_off=CreditLine(("Ed Fox",)))
    assert set(makers_of(photo, figure)) == {"Ann Poe", "Bo Roe", "Cy Orr", "Di Ray", "Ed Fox"}


def test_every_field_that_names_them_is_told_by_its_name() -> None:
    said = PhotoFields(
        caption="By Ann Poe.",
        creators=("Ann Poe",),
        caption_writer="Ann Poe",
        people=("Ann Poe", "Bo Lee"),
        keywords=("dam", "ann poe"),
        instructions="ask ANN POE",
        copyright="Northlight",
    )
    named = fields_naming(("Ann Poe",), said, "ann-poe-1.jpg")
    assert named == ("caption", "instructions", "people", "keywords", FILE_NAME)
    assert fields_naming((), said, "ann-poe-1.jpg") == ()


def test_what_fields_do_is_good_grammar() -> None:
    assert naming_words(["caption"]) == "caption names"
    assert naming_words(["instructions"]) == "instructions name"
    assert naming_words(["caption", "people"]) == "caption and people shown name"
