"""What a site made of a post is read back, and what was put around the text is known again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.dateline import Dateline
from editor.importers.site_text import KnownLines, plain_address, read_site_text

SITE = "https://courier.example/wp-content/uploads/2026/11"
AT = datetime(2026, 11, 24, 5, tzinfo=UTC)
KNOWN = KnownLines(
    kicker="Harbour",
    byline="By ANN LEE",
    tagline="Bo Kim in Oban contributed to this report.",
    note_label="Editor’s note",
    correction_label="Correction",
    corrections=((AT, "Nov. 24, 2026"),),
    pictures={f"{SITE}/pier-1600.jpg": "pier", "https://g.example/images/2026/11/q.jpg": "quay"},
    picture_ids={"12": "pier"},
)
BLOCKS = f"""<!-- wp:paragraph {{"className":"kicker"}} -->
<p class="kicker">Harbour</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p><span class="dateline">SEOUL, South Korea (AP) — </span>Islanders cheered &amp; sang.</p>
<!-- /wp:paragraph -->

<!-- wp:image {{"id":12,"sizeSlug":"large","linkDestination":"none"}} -->
<figure class="wp-block-image size-large"><img src="{SITE}/pier-1024x683.jpg" alt="A pier"
class="wp-image-12"/><figcaption class="wp-element-caption">A pier.
<span class="credit">(AP Photo/Una Reid)</span></figcaption></figure>
<!-- /wp:image -->

<!-- wp:paragraph {{"className":"tagline"}} -->
<p class="tagline"><em>Bo Kim in Oban contributed to this report.</em></p>
<!-- /wp:paragraph -->"""
GHOST = """<p><strong>Harbour</strong></p><p>By ANN LEE</p>
<div class="kg-card kg-callout-card kg-callout-card-yellow"><div class="kg-callout-text"><strong
style="white-space: pre-wrap;">Editor’s note:</strong> One.<br>Two.</div></div>
<p><strong>SEOUL, South Korea (AP) — </strong>Islanders cheered.</p>
<figure class="kg-card kg-image-card kg-card-hascaption"><img
src="https://g.example/images/size/w1000/2026/11/q.jpg" class="kg-image" alt="A quay" loading="lazy"
width="2000" height="1333" srcset="https://g.example/images/size/w600/2026/11/q.jpg 600w"
sizes="(min-width: 720px) 720px"><figcaption>A quay. (AP Photo/Una Reid)</figcaption></figure>
<p><em>Bo Kim in Oban contributed to this report.</em></p>
<div class="kg-card kg-callout-card kg-callout-card-yellow"><div
class="kg-callout-text"><strong>Correction:</strong> It was two. (Nov. 24, 2026)</div></div>"""


def test_blocks_come_back_with_their_lines_and_pictures() -> None:
    read = read_site_text(BLOCKS, KNOWN)
    assert read.body == "Islanders cheered & sang.\n\n![](figure:pier)\n"
    assert (read.kicker, read.tagline) == (KNOWN.kicker, KNOWN.tagline)
    assert read.dateline == Dateline("Seoul", "South Korea", "South Korea", "AP")
    (pier,) = read.figures
    assert (pier.name, pier.caption, pier.alt) == ("pier", "A pier.", "A pier")


def test_html_of_ghost_comes_back_with_its_lines_and_pictures() -> None:
    read = read_site_text(GHOST, KNOWN)
    assert read.body == "Islanders cheered.\n\n![](figure:quay)\n"
    assert (read.kicker, read.byline, read.tagline) == ("Harbour", KNOWN.byline, KNOWN.tagline)
    assert read.editors_note == "One.\nTwo."
    assert read.dateline.place == "Seoul"
    assert [(each.text, each.at) for each in read.corrections] == [("It was two.", AT)]
    assert [each.name for each in read.figures] == ["quay"]


@pytest.mark.parametrize(
    ("was", "now", "field", "value"),
    [
        ("By ANN LEE", "By ANN LEE and BO KIM", "byline", "By ANN LEE and BO KIM"),
        (
            *("Bo Kim in Oban contributed", "Bo Kim in Glasgow contributed"),
            *("tagline", "Bo Kim in Glasgow contributed to this report."),
        ),
        ("One.<br>Two.", "One.", "editors_note", "One."),
    ],
)
def test_a_line_of_ours_that_was_changed_in_ghost_is_still_that_line(
    was: str, now: str, field: str, value: str
) -> None:
    read = read_site_text(GHOST.replace(was, now), KNOWN)
    assert getattr(read, field) == value
    assert read.body == "Islanders cheered.\n\n![](figure:quay)\n"


def test_a_correction_whose_time_the_site_took_away_is_still_one() -> None:
    told = "<strong>Correction</strong> It was three. Nov. 24, 2026"
    paragraph = f'<!-- wp:paragraph --><p class="correction">{told}</p><!-- /wp:paragraph -->'
    read = read_site_text(f"{BLOCKS}\n{paragraph}", KNOWN)
    assert [(each.text, each.at) for each in read.corrections] == [("It was three.", AT)]
    assert "It was" not in read.body


@pytest.mark.parametrize(
    ("words", "caption"),
    [('The pier. <span class="credit">(AP Photo/Una Reid)</span>', "The pier."), ("", None)],
)
def test_the_words_of_a_lead_that_the_site_shows_itself_are_its_caption(
    words: str, caption: str | None
) -> None:
    line = f'<!-- wp:paragraph --><p class="lead-caption">{words}</p><!-- /wp:paragraph -->'
    for above in (line, "") if not words else (line,):
        read = read_site_text(f"{above}\n{BLOCKS}", replace(KNOWN, lead="isla"))
        lead = next(each for each in read.figures if each.name == "isla")
        assert (lead.lead, lead.caption) == (True, caption)
        assert read.body == "Islanders cheered & sang.\n\n![](figure:pier)\n"


def test_a_paragraph_that_is_like_none_of_our_lines_is_text() -> None:
    read = read_site_text(GHOST.replace("By ANN LEE", "The ferry sailed at noon."), KNOWN)
    assert read.byline == ""
    assert read.body.startswith("The ferry sailed at noon.")


def test_a_note_that_we_know_nothing_of_stays_in_the_text() -> None:
    read = read_site_text(GHOST.replace("Correction:", "Sponsored:"), KNOWN)
    assert read.corrections == ()
    assert "It was two." in read.body


def test_a_picture_put_in_there_gets_no_name_of_ours() -> None:
    added = f'<figure class="wp-block-image"><img src="{SITE}/x.jpg" alt="Pier"/></figure>'
    read = read_site_text(f"{added}\n{BLOCKS}", KNOWN)
    assert [each.name for each in read.figures][1:] == ["pier"]
    assert read.figures[0].name != "pier"
    assert read.sources[read.figures[0].name] == f"{SITE}/x.jpg"


def test_a_picture_is_known_by_its_number_after_it_was_renamed() -> None:
    read = read_site_text(BLOCKS.replace("pier-1024x683.jpg", "pier-edited-e12.jpg"), KNOWN)
    assert [each.name for each in read.figures] == ["pier"]


def test_text_that_was_turned_into_the_classic_editor_is_read() -> None:
    known = replace(KNOWN, kicker="")
    read = read_site_text("Islanders cheered.\n\nThey sang.", known)
    assert read.body == "Islanders cheered.\n\nThey sang.\n"


@pytest.mark.parametrize(
    "address",
    [
        f"{SITE}/pier-1600-1024x683.jpg",
        f"{SITE}/pier-1600-scaled.jpg",
        f"{SITE}/pier-1600.jpg?w=700#top",
    ],
)
def test_one_picture_in_another_size_has_the_same_plain_address(address: str) -> None:
    assert plain_address(address) == plain_address(f"{SITE}/pier-1600.jpg")


@given(st.text(max_size=80))
def test_whatever_stands_there_is_read(text: str) -> None:
    read_site_text(text, KNOWN)
    read_site_text(f"<p>{text}", KNOWN)
    read_site_text(f"<!-- wp:{text} --><div class='kg-callout-card'>{text}", KNOWN)
