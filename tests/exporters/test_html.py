"""The page for the web."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest

GOLDEN = Path(__file__).parents[1] / "golden" / "ferry.html"
PIER, BOAT, MAP = "a" * 64, "b" * 64, "c" * 64


def photo(digest: str, width_px: int, height_px: int, media_type: str = "image/jpeg") -> Photo:
    said = PhotoFields(copyright="© 2026 NLW", city="Oban", country="Scotland")
    return Photo(digest, "x.jpg", media_type, width_px, height_px, 1, file=said)


PHOTOS = {
    PIER: photo(PIER, 4000, 3000),
    BOAT: photo(BOAT, 300, 200),
    MAP: photo(MAP, 1000, 500, "image/png"),
}
FIGURES = (
    Figure(
        "pier",
        PIER,
        "The pier at Oban, Scotland, Oct. 3, 2024.",
        "A pier in the rain",
        is_file=True,
        lead=True,
        sign_off=CreditLine(("Una Reid",), ("NLW",), file=True),
    ),
    Figure("boat", BOAT, "A boat.", "", Crop(0, 0, 0.5, 1), sign_off=CreditLine((), ("NLW",))),
    Figure("map", MAP, "A <map> & more."),
    Figure("missing", None, "Nobody has sent it.", sign_off=CreditLine(("Una Reid",))),
    Figure("unplaced", PIER, "Not in the text."),
)
BODY = """The ferry *sailed* again Monday. <!-- call Una -->

![](figure:pier)

## Who paid

> [!pullquote] We paid for it ourselves.
> — Peter Ashe

![](figure:boat)
![](figure:map)

See [the plan](https://plan.example/) and this.[^1]

![](figure:missing)

[^1]: Seen by the agency.
"""
FERRY = Article(
    id="1" * 32,
    slug="ferry",
    headline="Ferry returns & “stays”",
    seo_title="Ferry returns",
    standfirst="Islanders paid for half the ramp.",
    kicker="Coast",
    section="Business",
    dateline=Dateline("Oban", "Scotland", "Scotland", "AP"),
    body=BODY,
    figures=FIGURES,
    credits=(
        Credit("Greta Holm"),
        Credit("Peter Ashe"),
        Credit("Kim Roe", "contributing", "Leith", "Associated Press"),
        Credit("Secret Name", "editing", hidden=True),
    ),
    language="en-GB",
    keywords=("ferry", "islands"),
    editors_note="Ms. Reid is the editor’s cousin.",
    corrections=(Correction("It sails Mondays.", datetime(2026, 11, 24, 9, tzinfo=UTC)),),
    note_to_desks="NOT FOR READERS",
    publish_at=moment("2026-11-23 18:00 Europe/London"),
    canonical_url="https://nlw.example/ferry",
)
STORY = Story(FERRY, PHOTOS)


def page(story: Story = STORY) -> str:
    exporter = all_exporters()["html"]
    first = next(exporter.export(story, exporter.options))
    assert isinstance(first, OutputFile)
    return first.data.decode()


def renditions(story: Story = STORY) -> list[RenditionRequest]:
    exporter = all_exporters()["html"]
    outputs = exporter.export(story, exporter.options)
    return [output for output in outputs if isinstance(output, RenditionRequest)]


def data(story: Story = STORY) -> dict[str, object]:
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(story))
    assert script is not None
    facts: dict[str, object] = json.loads(script[1])
    return facts


def changed(**fields: object) -> Story:
    return Story(replace(FERRY, **fields), PHOTOS)  # type: ignore[arg-type]


def test_the_page_is_the_golden_one() -> None:
    """Written anew by hand: python -m tests.golden."""
    assert page() == GOLDEN.read_text(encoding="utf-8")


def test_each_picture_comes_in_sizes_not_above_its_crop() -> None:
    found = [(each.path, each.width_px, each.height_px) for each in renditions()]
    assert found == [
        ("photos/pier-480.jpg", 480, 360),
        ("photos/pier-960.jpg", 960, 720),
        ("photos/pier-1600.jpg", 1600, 1200),
        ("photos/boat-150.jpg", 150, 200),
        ("photos/map-480.png", 480, 240),
        ("photos/map-1000.png", 1000, 500),
    ]


def test_a_figure_that_the_text_does_not_place_is_left_out() -> None:
    assert "Not in the text" not in page()


def test_a_lead_that_the_text_does_not_place_stands_above_it() -> None:
    lead = page(changed(body="Words.", figures=(replace(FIGURES[4], lead=True),)))
    assert lead.index("Not in the text.") < lead.index("Words.")


def test_a_first_figure_that_was_taken_out_of_the_text_is_not_shown_as_lead() -> None:
    assert "<figure" not in page(changed(body="Words.", figures=(FIGURES[4],)))


def test_a_figure_without_picture_keeps_its_caption_and_credit() -> None:
    found = page(changed(body="![](figure:missing)", figures=FIGURES[3:]))
    assert "<img" not in found
    assert '<figcaption>Nobody has sent it. <span class="credit">(Una Reid)</span>' in found


def test_a_figure_that_the_story_does_not_have_is_left_out() -> None:
    assert "<figure" not in page(changed(body="![](figure:nobody)", figures=()))


def test_a_missing_alt_text_is_the_caption_and_a_decorative_picture_has_none() -> None:
    assert 'alt="A &lt;map&gt; &amp; more."' in page()
    assert 'alt=""' in page()


def test_nothing_of_the_desk_is_on_the_page() -> None:
    for words in ("call Una", "NOT FOR READERS", "Secret Name", "ferry</"):
        assert words not in page()


def test_a_save_that_changes_nothing_changes_no_byte() -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    saved = changed(version=9, updated_at=later, created_at=later, id="2" * 32)
    assert page(saved) == page()


def test_without_headline_it_says_so_and_not_the_slug() -> None:
    found = page(changed(headline="", seo_title="", slug="sl-ug"))
    assert "<h1>Untitled</h1>" in found
    assert "sl-ug" not in found


def test_a_page_is_in_its_language_and_direction() -> None:
    assert '<html lang="ar" dir="rtl">' in page(changed(language="ar"))
    assert '<html lang="und">' in page(changed(language='"><b>'))


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--<script>", "]]>"])
def test_no_field_can_leave_its_place(hostile: str) -> None:
    story = changed(
        headline=hostile,
        seo_title=hostile,
        standfirst=hostile,
        body=hostile,
        section=hostile,
        keywords=(hostile,),
        credits=(Credit(hostile),),
        editors_note=hostile,
        canonical_url=f"https://a.example/{hostile}",
        dateline=Dateline(hostile),
        figures=(replace(FIGURES[0], caption=hostile, alt=hostile),),
    )
    found = page(story)
    assert found.count("<script") == 1
    assert found.count("</script") == 1
    assert "<!--" not in found
    assert data(story)["headline"] == hostile


def test_an_address_that_is_none_is_no_canonical_link() -> None:
    assert "canonical" not in page(changed(canonical_url="javascript:alert(1)"))


def test_search_engines_get_the_people_and_the_pictures() -> None:
    facts = data()
    assert facts["author"] == [
        {"@type": "Person", "name": "Greta Holm"},
        {"@type": "Person", "name": "Peter Ashe"},
    ]
    assert facts["datePublished"] == "2026-11-23T18:00:00Z"
    assert facts["dateModified"] == "2026-11-24T09:00:00Z"
    assert facts["dateline"] == "OBAN, Scotland (AP)"
    images = facts["image"]
    assert isinstance(images, list)
    assert images[0]["caption"] == "FILE – The pier at Oban, Scotland, Oct. 3, 2024."
    assert images[0]["creditText"] == "NLW Photo/Una Reid, File"
    assert images[0]["creator"] == [{"@type": "Person", "name": "Una Reid"}]
    assert images[0]["copyrightNotice"] == "© 2026 NLW"
    assert images[0]["contentLocation"] == {"@type": "Place", "name": "Oban, Scotland"}


def test_a_story_without_dates_says_none() -> None:
    facts = data(changed(publish_at=None, corrections=()))
    assert "datePublished" not in facts
    assert "dateModified" not in facts
    assert "<time" not in page(changed(publish_at=None, corrections=()))


def test_the_page_asks_the_network_for_nothing() -> None:
    found = page()
    assert not re.search(r'(?:src|srcset)="(?!photos/)', found)
    assert "@import" not in found
    assert "url(" not in found
