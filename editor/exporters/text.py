"""Plain text, for wires and mail."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.page.words import words_of
from editor.exporters.run_in import blocks_with_dateline
from editor.exporters.said.credits import lines_of
from editor.exporters.said.figures import shown
from editor.exporters.text_parts.blocks import LinkPlace, TextWriter
from editor.exporters.text_parts.captions import caption_lines
from editor.exporters.text_parts.carried import PLAIN_WORDS
from editor.exporters.text_parts.signals import signal_lines
from editor.markup.characters import printable
from editor.markup.figures import lead_above


class LineEnd(Enum):
    """How lines end."""

    LF = "LF"
    CRLF = "CRLF"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for plain text."""

    columns: int = field(default=72, metadata={"label": "Columns (0: lines are never broken)"})
    line_ends: LineEnd = field(default=LineEnd.LF, metadata={"label": "Line ends"})
    links: LinkPlace = field(default=LinkPlace.BEHIND, metadata={"label": "Addresses of links"})
    captions_at_end: bool = field(default=False, metadata={"label": "Captions behind the text"})
    note_to_desks: bool = field(
        default=False, metadata={"label": "Note to desks at the top, for clients"}
    )


def _export(story: Story, options: Options) -> Iterator[OutputFile]:
    captions = caption_lines(story)
    placed = {} if options.captions_at_end else captions
    writer = TextWriter(options.columns, options.links, lambda name: placed.get(name, ""))
    parts = [*_head(story, options), *_above(story, placed)]
    paragraphs = [writer.paragraph(part) for part in parts]
    paragraphs += writer.written(blocks_with_dateline(story))
    ending = [*_ending(story), *(captions.values() if options.captions_at_end else ())]
    paragraphs += [writer.paragraph(part) for part in ending]
    if writer.addresses:
        numbered = enumerate(writer.addresses, 1)
        paragraphs.append("\n".join(f"<{number}> {address}" for number, address in numbered))
    text = printable("\n\n".join(filter(None, paragraphs)))
    if text:
        text += "\n"
    if options.line_ends is LineEnd.CRLF:
        text = text.replace("\n", "\r\n")
    yield OutputFile(f"{file_stem(story.article.slug, 'story')}.txt", text.encode())


def _head(story: Story, options: Options) -> Iterator[str]:
    """What stands over the text, a paragraph each."""
    article = story.article
    yield "\n".join(signal_lines(story))
    if options.note_to_desks:
        yield _plain(article.note_to_desks)
    yield from map(_plain, (article.kicker, article.headline, article.standfirst))
    yield lines_of(story).byline


def _above(story: Story, captions: dict[str, str]) -> Iterator[str]:
    """The caption of the lead over the text, and the note to readers."""
    lead = lead_above(story.article)
    if lead:
        yield captions.get(lead.name, "")
    note = _plain(story.article.editors_note)
    if note:
        yield f"{words_of(story.article.language).editors_note}: {note}"


def _ending(story: Story) -> Iterator[str]:
    """The lines of credit that close a story."""
    lines = printed_credits(story)
    yield lines.tagline
    if lines.photo_credits and shown(story):
        is_written = "photo_credits" in lines.overrides
        yield lines.photo_credits if is_written else f"Photos: {lines.photo_credits}"
    yield lines.initials


def _plain(text: str) -> str:
    return " ".join(text.split())


def _carries(options: Options) -> Carries:
    flattened = {
        **PLAIN_WORDS,
        "correction_times": "a line at the top, without its time",
        "embargo": "a line at the top",
        "release": "a line at the top",
    }
    whole = {
        *("kicker", "headline", "standfirst", "byline", "dateline", "text", "captions"),
        *("photo_credits", "gathered_photo_credits", "tagline", "editors_note", "corrections"),
    }
    if options.links is LinkPlace.NUMBERED:
        flattened["links"] = "numbers, and their addresses at the end"
    if options.links is LinkPlace.NONE:
        del flattened["links"]
    if not options.captions_at_end:
        whole.add("figure_places")
    if options.note_to_desks:
        whole.add("note_to_desks")
    return Carries(frozenset(whole), flattened)


PLAIN_TEXT = Exporter("Plain text", Options(), _export, carries=_carries)
