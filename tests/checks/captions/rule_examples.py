"""Captions as a desk might get them, with the code that must speak about each, or must not.

Written from the list of rules of the trade, not from the code.
"""

from datetime import date
from typing import Any

from editor.checks.captions import CaptionContext, facts_of
from editor.domain.caption_form import CaptionForm
from editor.domain.credit_line import CreditLine
from editor.domain.photo import PhotoFields
from editor.domain.rights import Rights

TODAY = date(2026, 11, 24)  # a Tuesday
SIGNED = CreditLine(("Mia Holt",), ("AP",))
AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
GOOD = "Farmers load hay onto a truck near Keel, Nebraska, Monday, Nov. 23, 2026."


def of(caption: str = GOOD, **values: Any) -> CaptionContext:
    """A caption of today, signed, with alt text, unless something else is said."""
    known: dict[str, Any] = {"day": TODAY, "credit": SIGNED, "alt": "Two men and a truck."}
    return CaptionContext(caption, **{**known, **values})


def taken(day: str, **fields: Any) -> PhotoFields:
    return PhotoFields(taken_at=day, **fields)


def people(*names: str) -> PhotoFields:
    return PhotoFields(people=names)


STORY = facts_of(
    "Storm closes Dunmore bridge",
    "DUNMORE, Ireland — Councillor Niamh Kehoe said on Nov. 22, 2026, that the bridge is shut.",
)

FOUND: list[tuple[str, CaptionContext]] = [
    ("caption-empty", of("")),
    ("caption-empty", of("Caption to come")),
    ("caption-empty", of("DSC_0456.JPG")),
    ("caption-empty", of("SONY DSC")),
    ("caption-short", of("Farmers load hay.")),
    ("no-place", of("Farmers load hay onto a truck, Monday, Nov. 23, 2026.")),
    ("no-date", of("Farmers load hay onto a truck near Keel, Nebraska.")),
    ("date-form", of("Farmers load hay near Keel, Nebraska, on November 23, 2026.")),
    ("date-form", of("Farmers load hay near Keel, Nebraska, Apr. 3, 2024.")),
    ("date-form", of("Farmers load hay near Keel, Nebraska, in Oct. 2024.")),
    ("date-form", of("Hay near Keel, Nebraska, Monday, Nov. 23.", fields=taken("2026-11-23"))),
    ("date-form", of("Farmers load hay near Keel, Nebraska, Nov. 23, 2026.")),
    ("date-form", of("Farmers load hay near Keel, Nebraska, Thursday, Oct. 1, 2026.")),
    ("date-unlike-file", of(fields=taken("2026-11-22"))),
    ("date-unlike-file", of("Hay near Keel, March 4, 2026.", fields=taken("2026-04-03"))),
    ("date-in-future", of("Farmers load hay near Keel, Nebraska, Nov. 29, 2026.")),
    ("weekday-wrong", of("Farmers load hay near Keel, Nebraska, Friday, Nov. 23, 2026.")),
    ("file-sign-off", of("FILE – Hay burns near Keel, Nebraska, May 1, 2020. (AP Photo/Mia Holt)")),
    ("file-sign-off", of("Hay burns near Keel, Nebraska, May 1, 2020. (AP Photo/Mia Holt, File)")),
    ("file-sign-off", of("FILE PHOTO: Hay burns near Keel, May 1, 2020. REUTERS/Mia Holt")),
    ("file-not-marked", of("Hay burns near Keel, Nebraska.", fields=taken("2026-11-09"))),
    ("file-prefix", of("FILE - Hay burns near Keel, May 1, 2020. (AP Photo/Mia Holt, File)")),
    (
        "file-prefix",
        of("FILE PHOTO: Hay burns near Keel, May 1, 2020. REUTERS/Mia Holt/File Photo"),
    ),
    ("file-prefix", of("(FILE PHOTO) Hay burns near Keel, May 1, 2020. (Mia Holt/AFP/File)")),
    ("file-prefix", of("Hay burns near Keel, May 1, 2020. REUTERS/Mia Holt/File Photo")),
    ("file-form-old", of("In this May 1, 2020, file photo, hay burns near Keel, Nebraska.")),
    ("past-tense", of("Niamh Kehoe visited farmers near Keel, Nebraska, Monday.")),
    ("past-tense", of("Farmers were loading hay near Keel, Nebraska, Monday.")),
    ("sentences-too-many", of(f"{GOOD} Rain is near. Prices fall.")),
    ("no-positions", of("Niamh Kehoe greets Tom Farrell in Dunmore, Ireland.")),
    ("position-form", of("Niamh Kehoe (L) greets Tom Farrell (R) in Dunmore, Ireland.")),
    (
        "position-form",
        of("Niamh Kehoe, left, greets Tom Farrell.", form=CaptionForm(positions="brackets")),
    ),
    ("person-twice", of("Niamh Kehoe, left, and Niamh Kehoe, right, wave in Dunmore.")),
    ("person-twice", of(fields=people("Niamh Kehoe", "Tom Farrell", "Niamh Kehoe"))),
    ("position-twice", of("Niamh Kehoe, right, greets Tom Farrell, right, in Dunmore.")),
    ("name-unlike-people", of("Niamh Keohe waves in Dunmore.", fields=people("Niamh Kehoe"))),
    ("name-unlike-story", of("Niamh Keohe waves in Dunmore, Ireland.", facts=STORY)),
    ("person-not-listed", of("Niamh Kehoe, left, waves.", fields=people("Tom Farrell"))),
    ("person-not-named", of(fields=people("Niamh Kehoe"))),
    ("place-misspelt", of("Farmers wait in Dumore, Ireland.", facts=STORY)),
    ("place-unlike-fields", of("Hay burns in Paris.", fields=PhotoFields(city="Keel"))),
    ("date-unlike-story", of("Waves hit Dunmore, Ireland, Nov. 22, 2025.", facts=STORY)),
    (
        "people-order",
        of("Tom Farrell, left, greets Niamh Kehoe.", fields=people("Niamh Kehoe", "Tom Farrell")),
    ),
    ("claim-without-source", of("A house in Keel where nine people died in a fire, Monday.")),
    ("no-credit", of(credit=CreditLine())),
    ("credit-in-caption", of(f"{GOOD} (AP Photo/Mia Holt)", in_story=True)),
    ("handout-without-terms", of(credit=CreditLine((), ("NASA",), handout=True))),
    (
        "terms-expired",
        of(
            fields=taken(
                "2026-11-01", instructions="This photo may only be used for 14 days. No archiving."
            )
        ),
    ),
    ("terms-expired", of(rights=Rights("Not for use after Nov. 20, 2026"))),
    ("name-in-capitals", of(f"{GOOD} (Photo by MIA HOLT / AFP)")),
    ("name-in-capitals", of("NIAMH KEHOE waves in Dunmore, Ireland, on Monday.")),
    ("field-too-long", of("ü" * 1001)),
    ("field-too-long", of(fields=PhotoFields(headline="Rain " * 52))),
    ("field-too-long", of(fields=PhotoFields(credit_line="The Dunmore and Keel Observer via AP"))),
    ("mixed-quotes", of("Niamh Kehoe says “no” to the farmers' plan in Dunmore.")),
    ("untidy-spaces", of("Farmers  load hay near Keel, Nebraska.")),
    ("untidy-spaces", of("Farmers load hay , near Keel, Nebraska.")),
    ("untidy-spaces", of("Farmers load hay near Keel.. Rain is near.")),
    ("mojibake", of("JosÃ© Ruiz loads hay near Keel, Nebraska.")),
    ("mojibake", of("The Navyís band plays in Dunmore, Ireland.")),
    ("advisory-left", of(f"{GOOD} ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.")),
    ("advisory-left", of(f"EDS NOTE: OBSCENITY - {GOOD}")),
    ("advisory-left", of(f"{GOOD} See PA story WEATHER Storm.")),
    (
        "sign-off-twice",
        of(f"{GOOD} (Photo by Mia Holt / AFP) (Photo by Mia Holt/AFP via Getty Images)"),
    ),
    ("state-source", of(credit=CreditLine((), ("KCNA",), distributor="AP"))),
    ("ai-unlabelled", of(fields=PhotoFields(source_type=AI))),
    ("alt-missing", of(alt=None)),
    ("alt-file-name", of(alt="DSC_0456.JPG")),
    ("alt-file-name", of(alt="hay final 2", file_name="hay final 2.jpg")),
    ("alt-is-caption", of(alt=GOOD)),
    ("alt-opening", of(alt="Photo of two men and a truck.")),
    ("alt-long", of(alt=f"{'A long truck, ' * 9}and hay.")),
    ("alt-too-long", of(alt=f"{'A long truck, ' * 18}and hay.")),
    ("alt-no-stop", of(alt="Two men and a truck")),
    ("alt-credit", of(alt="Two men and a truck. (AP Photo/Mia Holt)")),
]

NOT_FOUND: list[tuple[str, CaptionContext]] = [
    ("caption-empty", of("", is_hidden=True)),
    ("caption-empty", of("Local captains caption the boats.")),
    ("caption-empty", of("The test of the new bridge begins.")),
    ("caption-short", of("Farmers load hay at dusk.")),
    ("no-place", of("Hay burns at a farm in the Scottish Highlands on Monday.")),
    ("no-place", of("Hay burns near Keel.", language="de-DE")),
    ("no-date", of("Farmers load hay near Keel, Nebraska, on Monday.")),
    ("date-form", of()),
    ("date-form", of("Hay near Keel, May 1, 2020, and in October 2021.", is_file=True)),
    (
        "date-form",
        of("Hay near Keel, Monday 23 November 2026.", form=CaptionForm(dates="uk")),
    ),
    ("date-unlike-file", of(fields=taken("2026-11-23T18:00:00-06:00"))),
    ("date-unlike-file", of(fields=taken("2026-11"))),
    ("date-unlike-file", of("Hay, before the May 3 vote, near Keel.", fields=taken("2026-11-23"))),
    ("date-in-future", of()),
    ("date-in-future", of("The hall near Keel where Niamh Kehoe is to speak on Dec. 9, 2026.")),
    ("weekday-wrong", of()),
    (
        "file-sign-off",
        of("FILE – Hay burns near Keel, Nebraska, May 1, 2020. (AP Photo/Mia Holt, File)"),
    ),
    ("file-sign-off", of("Hay burns near Keel, May 1, 2020. REUTERS/Mia Holt/File Photo")),
    ("file-not-marked", of(fields=taken("2026-11-10"))),
    ("file-not-marked", of("Hay burns.", fields=taken("2020-05-01"), is_file=True, in_story=True)),
    ("file-prefix", of("FILE – Hay burns near Keel, May 1, 2020. (AP Photo/Mia Holt, File)")),
    ("file-prefix", of("Files lie in the Dunmore town hall.")),
    ("file-prefix", of("File photo dated 24-06-2014 of Niamh Kehoe in Dunmore.")),
    ("file-form-old", of("FILE – Hay burns near Keel, Nebraska, May 1, 2020.")),
    ("past-tense", of("Niamh Kehoe, who visited Keel, speaks in Dunmore, Monday.")),
    ("past-tense", of("A barn damaged by fire stands near Keel, Nebraska.")),
    ("sentences-too-many", of(f"{GOOD} The U.S. Dept. of Agriculture sees St. Paul prices fall.")),
    ("no-positions", of("Niamh Kehoe, left, greets Tom Farrell in Dunmore, Ireland.")),
    ("no-positions", of("Niamh Kehoe speaks in Dunmore. Tom Farrell lost to her.")),
    ("position-form", of("From left, Niamh Kehoe, Tom Farrell and Eve Orr wave.")),
    ("person-twice", of("Niamh Kehoe waves in Dunmore. Niamh Kehoe won the vote on Sunday.")),
    ("position-twice", of("Niamh Kehoe, left, greets Tom Farrell, right, in Dunmore.")),
    ("name-unlike-people", of("Niamh Kehoe waves in Dunmore.", fields=people("Niamh Kehoe"))),
    ("name-unlike-people", of("Tom Kehoe waves in Dunmore.", fields=people("Niamh Kehoe"))),
    ("name-unlike-story", of("Niamh Kehoe waves in Dunmore, Ireland.", facts=STORY)),
    ("name-unlike-story", of("Liam Kehoe waves in Dunmore, Ireland.", facts=STORY)),
    ("person-not-listed", of("Niamh Kehoe, left, waves.", fields=people("Niamh Kehoe"))),
    ("person-not-named", of("Kehoe waves in Dunmore.", fields=people("Niamh Kehoe"))),
    ("place-misspelt", of("Farmers wait in Dundrum, Ireland.", facts=STORY)),
    ("place-unlike-fields", of("Hay burns in Keel.", fields=PhotoFields(city="Keel"))),
    ("date-unlike-story", of("Waves hit Dunmore, Ireland, Nov. 23, 2026.", facts=STORY)),
    (
        "people-order",
        of("Niamh Kehoe, left, greets Tom Farrell.", fields=people("Niamh Kehoe", "Tom Farrell")),
    ),
    ("claim-without-source", of("A house where nine people died in a fire, police say, in Keel.")),
    ("claim-without-source", of("The cows that killed time near Keel are counted, Monday.")),
    ("no-credit", of(f"{GOOD} (AP Photo/Mia Holt)", credit=CreditLine())),
    ("credit-in-caption", of(in_story=True)),
    (
        "handout-without-terms",
        of(credit=CreditLine((), ("NASA",), handout=True), fields=PhotoFields(usage_terms="Free")),
    ),
    (
        "terms-expired",
        of(fields=taken("2026-11-20", instructions="This photo may only be used for 14 days.")),
    ),
    (
        "terms-expired",
        of(fields=taken("2020-01-01", instructions="Embargo lifted. 3 days of rain")),
    ),
    ("name-in-capitals", of("NASA and UNICEF staff wait in Dunmore, Ireland, on Monday.")),
    ("name-in-capitals", of("DUNMORE, IRELAND - NOVEMBER 23: Farmers load hay.")),
    ("field-too-long", of("ü" * 1000)),
    ("mixed-quotes", of("Niamh Kehoe says “no” to the farmers’ plan in Dunmore.")),
    ("untidy-spaces", of("Farmers load hay ... near Keel.\nRain is near.")),
    ("mojibake", of("José Ruiz loads hay in Zürich, “chez Noël,” for £5.")),
    ("mojibake", of("Įsakymas Škoda in Łódź, ñandú, Öberg and Ã in Vietnamese: Đà Nẵng.")),
    ("advisory-left", of("Editors note the rain: a note to editors lies in Keel.")),
    ("sign-off-twice", of(f"{GOOD} (Photo by Mia Holt/AFP via Getty Images)")),
    ("state-source", of("Ships in a photo provided by KCNA.", credit=CreditLine((), ("KCNA",)))),
    (
        "ai-unlabelled",
        of("An AI-generated picture of hay.", fields=PhotoFields(source_type=AI)),
    ),
    ("alt-missing", of(alt="")),
    ("alt-file-name", of(alt="A truck.", file_name="truck.jpg")),
    ("alt-is-caption", of(alt="Two men and a truck.")),
    ("alt-opening", of(alt="A woman takes a photo of two men.")),
    ("alt-long", of(alt="A truck." * 15)),
    ("alt-too-long", of(alt="A truck." * 31)),
    ("alt-no-stop", of(alt="")),
    ("alt-credit", of(alt="Two men (one old) and a truck.")),
]
