"""InCopy stories."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.icml import INCOPY, Options
from editor.exporters.judges import all_judges
from tests.exporters.releases import CORRECTED, EMBARGOED, KILLED, NEW, UPDATED, story

JUDGE = all_judges()["icml"]


def data(sent: Story) -> bytes:
    first = next(INCOPY.outputs(sent))
    assert isinstance(first, OutputFile)
    return first.data


def root(sent: Story) -> Any:
    return etree.fromstring(data(sent))


def paragraphs(sent: Story) -> list[tuple[str, str]]:
    """Style and words of the story's paragraphs, those in cells and notes left out."""
    found = root(sent).findall("Story/ParagraphStyleRange")
    return [(each.get("AppliedParagraphStyle").partition("/")[2], words(each)) for each in found]


def words(paragraph: Any) -> str:
    return "".join("".join(each.itertext()) for each in paragraph.findall(".//Content"))


def of_body(body: str) -> Any:
    return root(Story(Article("1", "s", body=body)))


def test_every_paragraph_has_the_style_of_what_it_is() -> None:
    assert paragraphs(NEW) == [
        ("Headline", "Ferry returns"),
        ("Standfirst", "After a year."),
        ("Byline", "By Greta Holm"),
        ("Body First", "OBAN, Scotland (NLW) — The ferry is back, said Ana.\tBy phone."),
        ("Caption", "The pier. (Una Reid)"),
        ("Subhead", "Why now"),
        ("Bullet list", "first"),
        ("Bullet list", "second"),
        ("Pull quote", "At last"),
        ("Pull quote source", "— Ana Ruiz"),
        ("Factbox title", "The ferry"),
        ("Factbox", "Built in 1998."),
        ("Table cell", "PortTripsOban12"),
        ("Tagline", "Northline Wire writer Rita Voss in Oban contributed to this report."),
    ]


def looks(sent: Any) -> Iterator[tuple[str, str]]:
    for each in sent.iter("CharacterStyleRange"):
        style = each.get("AppliedCharacterStyle").partition("/")[2]
        if each.find("Content") is not None and not style.startswith("$ID"):
            yield style, words(each)


def test_dateline_credit_and_emphasis_are_character_styles() -> None:
    assert list(looks(root(NEW)))[:5] == [
        ("Dateline", "OBAN, Scotland (NLW) — "),
        ("Italic", "back"),
        ("Link", "Ana"),
        ("Footnote mark", "\t"),
        ("Credit", "(Una Reid)"),
    ]


def test_a_link_leads_to_its_address() -> None:
    sent = root(NEW)
    source = sent.find(".//HyperlinkTextSource")
    link = sent.find("Hyperlink")
    assert link.get("Source") == source.get("Self")
    (leads_to,) = sent.findall("HyperlinkURLDestination")
    assert link.findtext("Properties/Destination") == leads_to.get("Self")
    assert leads_to.get("DestinationURL") == "https://example.org/a"


def test_an_address_stands_once_however_many_links_lead_there() -> None:
    sent = of_body("[a](https://e.example) [b](https://e.example) [c](https://f.example)")
    assert len(sent.findall("HyperlinkURLDestination")) == 2
    assert len(sent.findall("Hyperlink")) == 3


def test_a_footnote_stands_where_it_is_called() -> None:
    (note,) = root(NEW).iter("Footnote")
    assert words(note) == "\tBy phone."
    assert note.find(".//Content")[0].target == "ACE"


def test_a_note_that_is_called_twice_is_set_once() -> None:
    sent = of_body("A.[^1] B.[^1]\n\n[^1]: Note.")
    assert len(list(sent.iter("Footnote"))) == 1
    assert ("Footnote mark", "1") in looks(sent)


def test_a_table_has_its_rows_columns_and_cells() -> None:
    (table,) = root(NEW).iter("Table")
    assert (table.get("HeaderRowCount"), table.get("BodyRowCount")) == ("1", "1")
    cells = {each.get("Name"): words(each) for each in table.findall("Cell")}
    assert cells == {"0:0": "Port", "1:0": "Trips", "0:1": "Oban", "1:1": "12"}


def test_a_list_that_is_counted_starts_where_it_does() -> None:
    sent = of_body("7. a\n8. b")
    points = sent.findall("Story/ParagraphStyleRange")
    assert [each.get("NumberingStartAt") for each in points] == ["7", "8"]


def test_a_line_end_in_a_paragraph_is_a_forced_break() -> None:
    assert words(of_body("a  \nb").find("Story")) == "a\u2028b"


def test_every_paragraph_but_the_last_ends_with_a_break() -> None:
    first, last = of_body("a\n\nb").findall("Story/ParagraphStyleRange")
    assert first.find("CharacterStyleRange/Br") is not None
    assert last.find("CharacterStyleRange/Br") is None


def test_arabic_is_set_from_right_to_left() -> None:
    sent = root(story(language="ar"))
    assert sent.find(".//StoryPreference").get("StoryDirection") == "RightToLeftDirection"


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        (EMBARGOED, ("Signal", "EMBARGOED until 2026-12-01 06:00 (Europe/Berlin)")),
        (CORRECTED, ("Signal", "CORRECTION: It is 12 trips, not 21.")),
        (UPDATED, ("Signal", "UPDATE")),
        (KILLED, ("Headline", "KILL: Ferry returns")),
    ],
)
def test_embargo_correction_update_and_kill_come_first(sent: Story, first: tuple[str, str]) -> None:
    assert paragraphs(sent)[0] == first
    assert JUDGE.verdict(data(sent)).faults == ()


def test_a_killed_story_sends_no_copy() -> None:
    assert "said Ana" not in "".join(text for _, text in paragraphs(KILLED))


def test_pictures_lie_beside_it_if_asked() -> None:
    _, picture = INCOPY.outputs(NEW)
    assert isinstance(picture, RenditionRequest)
    assert picture.path == "photos/pier-1200.jpg"
    assert len(list(INCOPY.outputs(NEW, Options(pictures=False)))) == 1


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (("</Story>", "</Stor>"), "No well-formed XML"),
        (('ParagraphStyle/Byline">', 'ParagraphStyle/Other">'), "isn’t there"),
        (("<Br/>", "words<Br/>"), "outside Content"),
        (('Self="link_1"', 'Self="linked_1"'), "stands twice"),
        (('Source="linked_1"', 'Source="nothing"'), "refers to “nothing”"),
        (('Name="1:1"', 'Name="5:5"'), "don’t fill it"),
        (('SnippetType="InCopyInterchange"', 'SnippetType="x"'), "SnippetType"),
        (("RootCellStyleGroup", "RootObjectStyleGroup"), "can’t stand in"),
        (("<StoryPreference", "<Br/><StoryPreference"), "Br can’t stand in Story"),
        (('DOMVersion="8.0"', 'DOMVersion=""'), "DOMVersion"),
    ],
)
def test_its_judge_finds(damage: tuple[str, str], fault: str) -> None:
    sent = data(NEW).decode()
    assert damage[0] in sent
    faults = JUDGE.verdict(sent.replace(*damage).encode()).faults
    assert any(fault in each for each in faults), faults


def test_its_judge_finds_parts_out_of_order() -> None:
    sent = root(NEW)
    sent.insert(0, sent.find("Story"))
    head = data(NEW).partition(b"<Document")[0]
    faults = JUDGE.verdict(head + etree.tostring(sent)).faults
    assert "The parts of the document are out of order." in faults
