"""Datelines: printed by rule and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text, split_dateline
from editor.domain.place_case import place_in_capitals, place_in_running_case

PLACES = {
    "SEOUL": "Seoul", "RIO DE JANEIRO": "Rio de Janeiro", "McALLEN": "McAllen",
    "ABU DHABI": "Abu Dhabi", "COX’S BAZAR": "Cox’s Bazar", "N'DJAMENA": "N'Djamena",
    "PORT-AU-PRINCE": "Port-au-Prince", "DeKALB": "DeKalb", "ST. LOUIS": "St. Louis",
    "COEUR D’ALENE": "Coeur d’Alene", "DEIR AL-BALAH": "Deir al-Balah", "LA PAZ": "La Paz",
    "SEOUL/TOKYO": "Seoul/Tokyo", "PORT OF SPAIN": "Port of Spain", "SÃO PAULO": "São Paulo",
    "MCALLEN": "Mcallen", "XI'AN": "Xi'an", "STRATFORD-UPON-AVON": "Stratford-upon-Avon",
}  # fmt: skip


@pytest.mark.parametrize(("printed", "running"), PLACES.items())
def test_a_city_comes_out_of_capitals_and_back(printed: str, running: str) -> None:
    assert place_in_running_case(printed) == running
    assert place_in_capitals(running) == printed


@given(st.text(max_size=30))
def test_any_text_in_capitals_is_printed_as_it_came(text: str) -> None:
    printed = place_in_capitals(text)
    assert place_in_capitals(place_in_running_case(printed)) == place_in_capitals(printed)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("SEOUL, South Korea (AP) — ", Dateline("Seoul", "South Korea", "South Korea", "AP")),
        ("PORTO, March 3 (Reuters) - ", Dateline("Porto", agency="Reuters", date="March 3")),
        ("KYIV, Ukraine, Oct. 5 (Reuters) - ",
         Dateline("Kyiv", "Ukraine", "Ukraine", "Reuters", "Oct. 5")),
        ("Accra (AFP) – ", Dateline("Accra", agency="AFP")),
        ("WASHINGTON (AP) — ", Dateline("Washington", agency="AP")),
        ("MILLBROOK, Mont. (AP) — ", Dateline("Millbrook", "Mont.", agency="AP")),
        ("MILLBROOK — ", Dateline("Millbrook")),
        ("MILLBROOK, Mont. — ", Dateline("Millbrook", "Mont.")),
        ("(Reuters) - ", Dateline(agency="Reuters")),
    ],
)  # fmt: skip
def test_each_form_is_read_and_printed_again(line: str, dateline: Dateline) -> None:
    assert split_dateline(f"{line}The rest  of it.") == (dateline, "The rest  of it.")
    assert dateline_text(dateline) == line


def test_a_hyphen_is_read_too_where_the_rule_prints_a_dash() -> None:
    assert split_dateline("Berlin (dpa) - Words.") == (Dateline("Berlin", agency="dpa"), "Words.")
    assert split_dateline("BONN, Germany (AP) -- Words.") is not None
    assert split_dateline("OTTAWA - Words.") == (Dateline("Ottawa"), "Words.")
    assert split_dateline("AMBERLY, Sask. - Words.") == (Dateline("Amberly", "Sask."), "Words.")


@pytest.mark.parametrize("dash", ["—", " —", " -", "--  ", " _ "])
def test_the_room_around_the_dash_may_be_missing_behind_an_agency(dash: str) -> None:
    wanted = (Dateline("Bonn", "Germany", "Germany", "AP"), "Words.")
    assert split_dateline(f"BONN, Germany (AP){dash}Words.") == wanted


def test_a_country_in_brackets_and_a_regional_service_are_read() -> None:
    country = Dateline("Antalaha", "Madagascar", "Madagascar", "AFP")
    assert split_dateline("Antalaha (Madagascar) (AFP) – Words.") == (country, "Words.")
    service = Dateline("Potsdam", agency="dpa/bb")
    assert split_dateline("Potsdam (dpa/bb) - Words.") == (service, "Words.")
    assert dateline_text(service) == "Potsdam (dpa/bb) – "


@pytest.mark.parametrize(
    "text",
    [
        "Millbrook — The town",
        "FILE – A man walks.",
        "BREAKING — The town",
        "The company (NYSE: ABC) — which is old",
        "COVID-19 — what we know",
        "AI — what it is",
        "Words (AP) without a dash",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert split_dateline(text) is None


def test_a_country_is_printed_where_there_is_no_region() -> None:
    assert dateline_text(Dateline("Oslo", country="Norway")) == "OSLO, Norway — "
    assert dateline_text(Dateline()) == ""


def test_a_turkish_place_keeps_its_dots() -> None:
    assert dateline_text(Dateline("Izmir", agency="AP"), "tr-TR") == "IZMİR (AP) — "
