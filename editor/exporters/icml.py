"""InCopy (ICML): the story for a layout in InDesign, every paragraph with the style it asks for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.icml_parts.carried import CARRIED
from editor.exporters.icml_parts.document import document
from editor.exporters.icml_parts.story_paragraphs import story_paragraphs
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import shown_figures


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for InCopy."""

    pictures: bool = field(default=True, metadata={"label": "The pictures beside it"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    article = story.article
    is_rtl = direction(language_tag(article.language)) == "rtl"
    data = document(article.slug, list(story_paragraphs(story)), is_rtl=is_rtl)
    yield OutputFile(f"{file_stem(article.slug, 'story')}.icml", data)
    if options.pictures:
        for shown in shown_figures(story).values():
            yield from shown.renditions[-1:]


def _carries(options: Options) -> Carries:
    flattened = dict(CARRIED.flattened)
    if not options.pictures:
        del flattened["pictures"]
    return Carries(CARRIED.whole | {"links", "slug", "lists"}, flattened)


INCOPY = Exporter("InCopy (ICML)", Options(), _export, carries=_carries, judge=lambda _: "icml")
