"""A Word document: real styles, footnotes and captions, for desks and layout programs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Archive, Carries, Exporter, Output
from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.package import members
from editor.exporters.docx_parts.sheet import SHEETS
from editor.exporters.file_names import file_stem
from editor.exporters.page.paper import Paper
from editor.exporters.page.pictures import shown_figures
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import Notes


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a Word document."""

    paper: Paper = field(default=Paper.A4, metadata={"label": "Paper"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    found = (block for block in read_blocks(story.article.body) if isinstance(block, Notes))
    draft = Draft(
        story,
        SHEETS[options.paper],
        shown_figures(story),
        {note.number: note for block in found for note in block.notes},
    )
    yield Archive(f"{file_stem(story.article.slug, 'story')}.docx", tuple(members(draft)))


def _carries(_: Options) -> Carries:
    return Carries(
        frozenset(
            (
                *("headline", "kicker", "standfirst", "byline", "dateline", "text", "subheads"),
                *("emphasis", "code", "links", "lists", "quotes", "pull_quotes", "factboxes"),
                *("tables", "footnotes", "rules", "pictures", "figure_places", "galleries"),
                *("captions", "photo_credits", "alt", "lead", "tagline", "editors_note"),
                *("corrections", "correction_times", "section", "genre", "keywords", "subjects"),
                *("language", "embargo", "publish_at", "canonical_url", "url_slug", "slug"),
            )
        ),
        {
            "dateline_parts": "the dateline",
            "credits": "the byline and the tagline",
            "embeds": "links",
            "release": "a word in the document’s properties",
        },
    )


DOCX = Exporter("Word document", Options(), _export, _carries, lambda _: "docx")
