"""Bylines and taglines as the houses print them, and as they are read."""

import pytest

from editor.domain.byline import agency_line, byline
from editor.domain.byline_reading import parse_byline
from editor.domain.credit import Credit
from editor.domain.credit_form import STYLES, CreditForm
from editor.domain.dateline import Dateline
from editor.domain.tagline import tagline
from editor.domain.tagline_reading import parse_tagline

AP = "Associated Press"
SEOUL = Dateline("Seoul", "South Korea", agency="AP")
NO_AGENCY = Dateline("Seoul")
STAFF = (
    Credit("Jane Doe", affiliation=AP, place="Seoul"),
    Credit("Ian McDonald", affiliation=AP, place="Busan"),
)
MIXED = (Credit("Jane Doe", affiliation=AP), Credit("Zoë van Dijk", affiliation="PBS Frontline"))
DESK = (
    *STAFF,
    Credit("Di Fox", "contributing", "Rome", AP),
    Credit("Ed Elk", "contributing", "", AP),
    Credit("Una Reid", "photography", "Fargo, N.D.", "Millbrook Courier"),
    Credit("Al Fox, Jr.", "editing"),
    Credit("Hy Poe", "editing", hidden=True),
)


@pytest.mark.parametrize(
    ("style", "credits", "line", "below"),
    [
        ("ap", STAFF, "By JANE DOE and IAN McDONALD", "Associated Press"),
        ("ap", STAFF[:1], "By JANE DOE", "Associated Press"),
        ("ap", (Credit("Jane Doe"),), "By JANE DOE", "Associated Press"),
        ("ap", MIXED, "By JANE DOE of Associated Press and ZOË VAN DIJK of PBS Frontline", ""),
        ("ap", (), "By The Associated Press", ""),
        ("ap", (Credit("The Associated Press"),), "By The Associated Press", ""),
        ("reuters", STAFF, "By Jane Doe and Ian McDonald", ""),
        ("reuters", (), "The Associated Press", ""),
        ("nyt", STAFF, "By Jane Doe and Ian McDonald", ""),
        ("nyt", (), "By The Associated Press", ""),
        ("bbc", STAFF[:1], "Jane Doe", "Associated Press, Seoul"),
        ("bbc", STAFF, "Jane Doe (in Seoul) and Ian McDonald (in Busan)", "Associated Press"),
        ("bbc", (Credit("Jane Doe", place="Seoul"),), "Jane Doe", "Reporting from Seoul"),
        ("bbc", MIXED, "Jane Doe (Associated Press) and Zoë van Dijk (PBS Frontline)", ""),
        ("house", STAFF, "By Jane Doe and Ian McDonald", ""),
        ("house", (), "By The Associated Press", ""),
        ("house", (Credit("Jane Doe", hidden=True),), "By The Associated Press", ""),
    ],
)
def test_the_byline_of_each_house(
    style: str, credits: tuple[Credit, ...], line: str, below: str
) -> None:
    form = CreditForm(style)
    assert byline(credits, "en-US", form, SEOUL) == line
    assert agency_line(credits, SEOUL, form) == below


@pytest.mark.parametrize(
    ("agency", "line"),
    [
        ("AFP", "Agence France-Presse"),
        ("REUTERS", "Reuters"),
        ("dpa/bb", "Deutsche Presse-Agentur"),
        ("Millbrook Courier", ""),
        ("", ""),
    ],
)
def test_a_known_agency_signs_where_nobody_else_does(agency: str, line: str) -> None:
    at = Dateline(agency=agency)
    assert byline((), form=CreditForm("reuters"), dateline=at) == line
    assert byline((), form=CreditForm("nyt"), dateline=at) == (f"By {line}" if line else "")
    assert byline((Credit("A", "editing"),), dateline=at) == (f"By {line}" if line else "")


@pytest.mark.parametrize(
    ("style", "line"),
    [
        (
            "ap",
            "Ian McDonald reported from Busan. Associated Press writers Di Fox in Rome and Ed Elk "
            "contributed to this report. Millbrook Courier photographer Una Reid in Fargo, N.D., "
            "contributed to this report. Editing by Al Fox, Jr.",
        ),
        (
            "reuters",
            "Reporting by Ian McDonald in Busan; Additional reporting by Di Fox in Rome and Ed "
            "Elk; Editing by Al Fox, Jr.; Photography by Una Reid in Fargo, N.D.",
        ),
        (
            "nyt",
            "Ian McDonald reported from Busan. Di Fox contributed reporting from Rome. Ed Elk "
            "contributed reporting. Editing by Al Fox, Jr.; Photography by Una Reid in Fargo, N.D.",
        ),
        (
            "bbc",
            "Additional reporting by Di Fox in Rome and Ed Elk. Editing by Al Fox, Jr. Photography "
            "by Una Reid in Fargo, N.D.",
        ),
    ],
)
def test_the_tagline_of_each_house(style: str, line: str) -> None:
    assert tagline(DESK, SEOUL, CreditForm(style)) == line


def test_the_house_prints_the_tagline_as_ap_does() -> None:
    assert tagline(DESK, SEOUL) == tagline(DESK, SEOUL, CreditForm("ap"))


def test_the_new_york_times_puts_the_places_of_writers_into_one_sentence() -> None:
    people = (Credit("Jane Doe", place="Seoul"), Credit("John Roe", place="Busan"))
    line = "Jane Doe reported from Seoul, and John Roe from Busan."
    assert tagline(people, Dateline("Washington"), CreditForm("nyt")) == line
    assert parse_tagline(line) == people
    helped = "Di Fox contributed reporting from Rome, and Ed Elk from Fargo, N.D."
    assert parse_tagline(helped) == (
        Credit("Di Fox", "contributing", "Rome"),
        Credit("Ed Elk", "contributing", "Fargo, N.D."),
    )


@pytest.mark.parametrize("style", STYLES)
def test_the_serial_comma_stands_where_it_is_asked_for(style: str) -> None:
    people = tuple(Credit(name) for name in ("Ann Poe", "Bob Joe", "Cyd Roe"))
    line = byline(people, form=CreditForm(style, serial_comma=True))
    assert line.casefold().endswith("ann poe, bob joe, and cyd roe")
    assert parse_byline(line, form=CreditForm(style)) == people
    with_place = (*people, Credit("Di Fox", "editing", "Fargo, N.D."), Credit("Ed", "editing", "X"))
    printed = tagline(with_place, NO_AGENCY, CreditForm(style, serial_comma=True))
    assert "Editing by Di Fox in Fargo, N.D., and Ed in X" in printed


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en-GB", "By Ann Poe, Bo Joe and Cy Roe"),
        ("de-AT", "Von Ann Poe, Bo Joe und Cy Roe"),
        ("es", "Por Ann Poe, Bo Joe y Cy Roe"),
        ("fr-CA", "Par Ann Poe, Bo Joe et Cy Roe"),
        ("it", "Di Ann Poe, Bo Joe e Cy Roe"),
        ("nl", "Door Ann Poe, Bo Joe en Cy Roe"),
        ("pt-BR", "Por Ann Poe, Bo Joe e Cy Roe"),
        ("sv", "Av Ann Poe, Bo Joe och Cy Roe"),
        ("da", "Af Ann Poe, Bo Joe og Cy Roe"),
        ("nb", "Av Ann Poe, Bo Joe og Cy Roe"),
        ("fi", "Ann Poe, Bo Joe ja Cy Roe"),
        ("pl", "Ann Poe, Bo Joe i Cy Roe"),
        ("cs", "Ann Poe, Bo Joe a Cy Roe"),
        ("tr", "Ann Poe, Bo Joe ve Cy Roe"),
        ("ko", "Ann Poe·Bo Joe·Cy Roe"),
        ("ja", "Ann Poe、Bo Joe、Cy Roe"),
        ("zh-Hant", "Ann Poe、Bo Joe、Cy Roe"),
        ("xx", "By Ann Poe, Bo Joe and Cy Roe"),
    ],
)
def test_a_byline_speaks_the_language_of_the_story(language: str, line: str) -> None:
    people = tuple(Credit(name) for name in ("Ann Poe", "Bo Joe", "Cy Roe"))
    assert byline(people, language) == line
    assert parse_byline(line, language) == people


@pytest.mark.parametrize(
    ("own", "line"),
    [
        ("By {names}", "By Jane Doe"),
        ("By {names} | {affiliation}", "By Jane Doe | Associated Press"),
        ("{names} ({affiliation}, {place})", "Jane Doe (Associated Press, Seoul)"),
        ("Words: {names} / {agency}", "Words: Jane Doe / AP"),
        ("Our report", "Our report Jane Doe"),
        ("{affiliation} – {names}", "Associated Press – Jane Doe"),
    ],
)
def test_a_house_has_a_form_of_its_own(own: str, line: str) -> None:
    form = CreditForm("house", own)
    assert byline(STAFF[:1], "en-US", form, SEOUL) == line
    read = parse_byline(line, form=form)
    assert read is not None
    assert [each.name for each in read] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("writer", "line"),
    [
        (Credit("Jane Doe"), "Jane Doe"),
        (Credit("Jane Doe", affiliation=AP), "Jane Doe (Associated Press)"),
        (Credit("Jane Doe", "writer", "Seoul", AP), "Jane Doe (Associated Press, Seoul)"),
    ],
)
def test_a_bracket_is_closed_only_where_it_was_opened(writer: Credit, line: str) -> None:
    form = CreditForm("house", "{names} ({affiliation}, {place})")
    assert byline((writer,), "en-US", form) == line
    assert parse_byline(line, form=form) == (writer,)


def test_what_has_nothing_to_print_goes_with_the_words_before_it() -> None:
    form = CreditForm("house", "By {names} | {affiliation} | {place}")
    assert byline((Credit("Jane Doe"),), "de", form) == "Von Jane Doe"
    assert byline((Credit("Jane Doe", place="Rom"),), "de", form) == "Von Jane Doe | Rom"
    two = "Von Jane Doe und Bo Joe | Associated Press"
    assert parse_byline(two, "de", form) == (
        Credit("Jane Doe", affiliation=AP),
        Credit("Bo Joe", affiliation=AP),
    )


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("BY JANE DOE\nAssociated Press", (Credit("Jane Doe", affiliation=AP),)),
        ("By Reuters", (Credit("Reuters"),)),
        ("Reuters", (Credit("Reuters"),)),
        ("By Ana de la Cruz and Bo Joe Jr.", (Credit("Ana de la Cruz"), Credit("Bo Joe Jr."))),
        ("By KIM TONG-HYUNG", (Credit("KIM TONG-HYUNG"),)),
        ("Jane Doe", None),
        ("By the light of the moon", None),
        ("By Jane Doe\nAP\nmore", None),
        ("By ", None),
        ("", None),
    ],
)
def test_a_byline_is_read_or_not_understood(text: str, people: tuple[Credit, ...] | None) -> None:
    assert parse_byline(text) == people


def test_a_mere_name_is_a_byline_of_the_bbc() -> None:
    read = parse_byline("Suharti\nBBC News, Fargo, N.D.", form=CreditForm("bbc"))
    assert read == (Credit("Suharti", "writer", "Fargo, N.D.", "BBC News"),)
