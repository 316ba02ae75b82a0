"""NITF 3.6, the XML that wire desks take: what is printed, and all that is said about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.nitf_parts.body import NITF, body
from editor.exporters.nitf_parts.elements import Maker, document
from editor.exporters.nitf_parts.head import head
from editor.exporters.page.fragment import FRAGMENT_PARTS
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import shown_figures

_VERSION = "-//IPTC//DTD NITF 3.6//EN"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for NITF."""

    namespace: bool = field(
        default=True,
        metadata={
            "label": "With its namespace, as the schema wants it; Superdesk reads it without",
            "makes_format": True,
        },
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    make = Maker(NITF if options.namespace else "")
    figures = shown_figures(story)
    root = make.lines(
        "nitf",
        {"version": _VERSION, "baselang": language_tag(story.article.language)},
        head(make, story),
        body(make, story, figures),
    )
    yield OutputFile("story.xml", document(root))
    for shown in figures.values():
        if shown.largest:
            yield shown.largest


# Whatever HTML has an element or a class for, NITF has one for too.
_CARRIES = Carries(
    whole=FRAGMENT_PARTS
    | {
        *("headline", "byline", "dateline_parts", "note_to_desks", "section", "genre", "urgency"),
        *("keywords", "subjects", "language", "embargo", "publish_at", "release", "slug"),
        "canonical_url",
    },
    flattened={
        "embeds": "links to them",
        "credits": "the names in the byline and the tagline, with their roles and without places",
    },
)

NITF_3_6 = Exporter("NITF 3.6", Options(), _export, lambda _: _CARRIES, lambda _: "nitf")
