"""InDesign tagged text: the story for a layout, placed like any text file."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.icml_parts.carried import CARRIED
from editor.exporters.icml_parts.story_paragraphs import story_paragraphs
from editor.exporters.icml_parts.tagged import tagged_text
from editor.exporters.page.pictures import shown_figures


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for tagged text."""

    pictures: bool = field(default=True, metadata={"label": "The pictures beside it"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    text = tagged_text(story_paragraphs(story))
    yield OutputFile(
        f"{file_stem(story.article.slug, 'story')}.txt", b"\xff\xfe" + text.encode("utf-16-le")
    )
    if options.pictures:
        for shown in shown_figures(story).values():
            yield from shown.renditions[-1:]


def _carries(options: Options) -> Carries:
    flattened = dict(CARRIED.flattened) | {
        "links": "words in the style Link, without their addresses",
        "lists": "paragraphs with bullets or numbers",
    }
    if not options.pictures:
        del flattened["pictures"]
    return Carries(CARRIED.whole, flattened)


TAGGED_TEXT = Exporter(
    "InDesign tagged text", Options(), _export, carries=_carries, judge=lambda _: "indesign"
)
