"""NewsML-G2 2.35, the package agencies exchange: one message with the text and its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.newsml_g2_parts.content import Form
from editor.exporters.newsml_g2_parts.message import message
from editor.exporters.nitf_parts.elements import document
from editor.exporters.page.fragment import FRAGMENT_PARTS
from editor.exporters.page.pictures import shown_figures


class TextForm(Enum):
    """What the text in the message is."""

    HTML = "html"
    NITF = "nitf"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for NewsML-G2."""

    text: TextForm = field(
        default=TextForm.HTML,
        metadata={
            "label": "The text as HTML, which arrives whole everywhere, or as NITF",
            "makes_format": True,
        },
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    form = Form.NITF if options.text is TextForm.NITF else Form.HTML
    yield OutputFile("story.xml", document(message(story, figures, form)))
    for shown in figures.values():
        yield from shown.renditions


_CARRIES = Carries(
    whole=FRAGMENT_PARTS
    | {
        *("headline", "byline", "dateline_parts", "note_to_desks", "section", "genre", "urgency"),
        *("keywords", "subjects", "language", "embargo", "release", "slug", "canonical_url"),
    },
    flattened={
        "embeds": "links to them",
        "credits": "names with their roles; places stay in the tagline",
        "priority": "the message’s priority, in which 5 is also what nobody set",
        "publish_at": "the time of the first version",
    },
)

NEWSML_G2 = Exporter("NewsML-G2", Options(), _export, lambda _: _CARRIES, lambda _: "newsml-g2")
