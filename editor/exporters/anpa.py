"""ANPA: text for the wire inboxes of newspapers, framed in the manner of ANPA 1312."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.errors import RefusedError, quoted
from editor.domain.printed_credits import printed_credits
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.anpa_parts.ascii_twins import ascii_twin, without_twin
from editor.exporters.anpa_parts.frame import (
    HEADLINE_LONGEST,
    LINE_END,
    Header,
    framed,
    letter_of,
    letters_of,
)
from editor.exporters.contract import Carries, Exporter, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.release import Release, ReleaseKind, release_of
from editor.exporters.run_in import blocks_with_dateline
from editor.exporters.said.credits import lines_of
from editor.exporters.text_parts.blocks import LinkPlace, TextWriter
from editor.exporters.text_parts.captions import caption_lines
from editor.exporters.text_parts.carried import PLAIN_WORDS
from editor.exporters.text_parts.signals import embargo_line
from editor.markup.characters import printable
from editor.markup.figures import lead_above
from editor.markup.word_count import count_words

_INDENT = "   "
_OTHER_CATEGORY = "a"
_MOST_MESSAGES = 9999
_LATIN_END = 0x100


class Letters(Enum):
    """The characters of a message."""

    AUTO = "ASCII; UTF-8 for a story that ASCII has no letters for"
    ASCII = "ASCII only"
    LATIN = "Latin-1"
    UTF8 = "UTF-8"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a wire message."""

    letters: Letters = field(default=Letters.AUTO, metadata={"label": "Characters"})
    service: str = field(default="a", metadata={"label": "Service level (a letter)"})
    number: int = field(default=1, metadata={"label": "Number of the message"})
    category: str = field(
        default="", metadata={"label": "Category (a letter; empty: from the section)"}
    )


def _export(story: Story, options: Options) -> Iterator[OutputFile]:
    article = story.article
    release = release_of(article)
    take = _take_key(release, len(article.corrections))
    lines = [*_head(story, take), *_text(story), *_ending(story)]
    text = printable("".join(f"{line}\n" for line in lines)).replace("\n", LINE_END)
    header = Header(
        service=letter_of(options.service) or "a",
        number=min(max(options.number, 1), _MOST_MESSAGES),
        category=letter_of(options.category) or letter_of(article.section) or _OTHER_CATEGORY,
        priority=article.priority,
        slug=article.slug,
        take=take,
        filed_at=release.at,
        words=count_words(article.body),
        agency=letters_of(article.dateline.agency) or "BC",
    )
    data = _encoded(framed(header, text), options.letters)
    yield OutputFile(f"{file_stem(article.slug, 'story')}.anpa", data)


def _take_key(release: Release, corrections: int) -> str:
    """What the message is to those before it: ``1st correction``, ``2nd update``, ``kill``."""
    match release.kind:
        case ReleaseKind.KILL:
            return "kill"
        case ReleaseKind.CORRECTION:
            return f"{_ordinal(max(1, corrections))} correction"
        case ReleaseKind.UPDATE:
            return f"{_ordinal(max(1, release.version - 1))} update"
    return ""


def _ordinal(number: int) -> str:
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _head(story: Story, take: str) -> Iterator[str]:
    """The lines over the text: the headline first, then slug and take."""
    article = story.article
    headline = _line(article.headline) or article.slug
    short = _shortened(headline)
    yield short
    yield f"{article.slug} {take}".strip()
    if article.status is not Status.KILLED:
        yield from (f"EDS: {note}" for note in _notes(story))
    if short != headline:
        yield headline
    yield from filter(None, (_line(article.kicker), _line(article.standfirst)))
    yield from lines_of(story).byline.splitlines()


def _notes(story: Story) -> Iterator[str]:
    """What desks are told: the embargo, what was corrected, and the note to them."""
    article = story.article
    corrections = (
        f"CORRECTION: {text}" for each in article.corrections if (text := _line(each.text))
    )
    yield from filter(None, (embargo_line(story), *corrections, _line(article.note_to_desks)))


def _text(story: Story) -> Iterator[str]:
    """The text, a line a paragraph, each indented by three spaces."""
    captions = caption_lines(story)
    lead = lead_above(story.article)
    if lead and lead.name in captions:
        yield _INDENT + captions[lead.name]
    note = _line(story.article.editors_note)
    if note:
        yield f"{_INDENT}Editor's note: {note}"
    writer = TextWriter(0, LinkPlace.BEHIND, lambda name: captions.get(name, ""))
    for paragraph in writer.written(blocks_with_dateline(story)):
        yield from (_INDENT + line for line in paragraph.split("\n") if line)


def _ending(story: Story) -> Iterator[str]:
    lines = printed_credits(story)
    written = lines.photo_credits if "photo_credits" in lines.overrides else ""
    for text in filter(None, (lines.tagline, written)):
        yield from (_INDENT + line for line in text.splitlines())
    if lines.initials:
        yield _line(lines.initials)


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(headline: str) -> str:
    """As much of a headline as the first line holds, cut at a word."""
    short = headline[: 4 * HEADLINE_LONGEST]
    while len(ascii_twin(short)) > HEADLINE_LONGEST:
        short = short.rpartition(" ")[0] or short[:-1]
    return short


def _encoded(message: str, letters: Letters) -> bytes:
    """The message in its characters.

    Raises:
        RefusedError: It has characters that neither fit nor have a twin.
    """
    twins = ascii_twin(message)
    if letters is Letters.UTF8 or (letters is Letters.AUTO and not twins.isascii()):
        return message.encode()
    if letters is Letters.LATIN:
        twins = "".join(each if ord(each) < _LATIN_END else ascii_twin(each) for each in message)
    name = "latin-1" if letters is Letters.LATIN else "ascii"
    try:
        return twins.encode(name)
    except UnicodeEncodeError:
        lost = "".join(
            each for each in without_twin(twins) if ord(each) >= _LATIN_END or name == "ascii"
        )
        raise RefusedError(
            f"This story has characters that {letters.value} can’t hold: {quoted(lost)}.",
            hint="Choose UTF-8, or write them in Latin letters.",
        ) from None


def _carries(_: Options) -> Carries:
    return Carries(
        frozenset(
            {
                *("headline", "standfirst", "kicker", "byline", "dateline", "text", "captions"),
                *("photo_credits", "gathered_photo_credits", "tagline", "editors_note"),
                *("note_to_desks", "corrections", "priority", "release", "figure_places"),
            }
        ),
        {
            **PLAIN_WORDS,
            "slug": "the wire’s slug, with “bc-” before it",
            "section": "a category of one letter",
            "correction_times": "notes at the top, without their times",
            "embargo": "a note at the top",
        },
    )


ANPA = Exporter("ANPA wire message", Options(), _export, carries=_carries, judge=lambda _: "anpa")
