"""NITF's ``body``: the story as it is read, from its headline to its tagline."""

from collections.abc import Iterator, Mapping

from editor.domain.story import Story
from editor.exporters.dates import machine_date, printed_date
from editor.exporters.nitf_parts.blocks import Writer
from editor.exporters.nitf_parts.elements import LANGUAGE, Element, Maker
from editor.exporters.nitf_parts.figures import media
from editor.exporters.nitf_parts.frame import body_end, body_head
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.page.words import words_of
from editor.markup.characters import printable
from editor.markup.figures import lead_above
from editor.markup.read_blocks import read_blocks

NITF = "http://iptc.org/std/NITF/2006-10-18/"
_UNKNOWN = "und"


def body(
    make: Maker, story: Story, figures: Mapping[str, ShownFigure], *, in_block: bool = False
) -> Element:
    """The body.

    Args:
        make: Of the namespace that is wanted.
        story: The story.
        figures: Those of it that are shown, by name.
        in_block: Put the text into one ``block``: what reads NITF inside NewsML-G2 looks there.
    """
    tag = language_tag(story.article.language)
    content = [*_content(make, story, figures, in_block=in_block)]
    if in_block:
        content = [make.lines("block", None, *content)]
    return make.lines(
        "body",
        {LANGUAGE: None if tag == _UNKNOWN else tag},
        body_head(make, story),
        make.lines("body.content", None, *content),
        body_end(make, story),
    )


def _content(
    make: Maker, story: Story, figures: Mapping[str, ShownFigure], *, in_block: bool
) -> Iterator[Element]:
    """The lead, the editor's note, the text, and what was corrected of it."""
    article = story.article

    def picture(name: str) -> Element | None:
        shown = figures.get(name)
        return media(make, story, shown) if shown else None

    above = lead_above(article)
    lead = picture(above.name) if above else None
    if lead is not None:
        lead.set("class", "lead above")
        yield lead
    words = words_of(language_tag(article.language))
    if printable(article.editors_note).strip():
        label = make.element("em", {"class": "bold"}, f"{words.editors_note}:")
        yield make.element("p", {"class": "editors-note"}, label, " ", article.editors_note)
    text = Writer(make, picture, may_box=not in_block).written(read_blocks(article.body))
    first = next(
        (each for each in text if each.tag == make.name("p") and not each.get("class")), None
    )
    if first is not None:
        first.set("lede", "true")
    yield from text
    for each in article.corrections:
        label = make.element("em", {"class": "bold"}, f"{words.correction}:")
        norm = machine_date(each.at).replace("-", "").replace(":", "")
        day = make.element("chron", {"norm": norm}, printed_date(each.at, article.language))
        yield make.element("p", {"class": "correction"}, label, " ", each.text, " ", day)
