"""The head and the ending of a page's story: headline, standfirst, byline, dateline, tagline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.domain.credit import Credit
from editor.domain.dateline_text import split_dateline
from editor.domain.names import fold
from editor.domain.tagline_reading import parse_tagline
from editor.importers.wire_parts.blocks import Block as Line
from editor.importers.wire_parts.byline_line import read_byline
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.ending import is_ending
from editor.importers.wire_parts.furniture import is_furniture
from editor.importers.wire_parts.notes import is_note, take_note
from editor.markup.from_html.blocks import (
    Block,
    Embed,
    Gallery,
    Heading,
    Paragraph,
    Picture,
    Rule,
    Runs,
)
from editor.markup.from_html.tree import WebPage

_ENDING_BLOCKS = 4
_HEAD_BLOCKS = 12
_STANDFIRST_WORDS = range(5, 61)
_CUT = ("…", "...")
_SITE_MARKS = (" | ", " - ", " – ", " — ", " · ")


@dataclass(frozen=True, slots=True)
class Told:
    """What the words round the text say.

    Attributes:
        draft: Headline, standfirst, dateline, credits, notes, and lines that are no text.
        blocks: The text itself.
    """

    draft: Draft
    blocks: tuple[Block, ...]


def take_head_and_ending(page: WebPage, blocks: Sequence[Block]) -> Told:
    """Take what isn't the text itself into its fields; each paragraph goes to one place."""
    draft = Draft()
    start = _headline(draft, page, blocks)
    above = (_set_aside_or_keep(draft, *each) for each in enumerate(blocks[: max(start, 0)]))
    kept = [block for block in above if block is not None]
    rest = blocks[start + 1 :]
    byline = _byline(rest)
    text = next((at for at, block in enumerate(rest) if at > byline and _is_text(block)), len(rest))
    _standfirst(draft, rest[: max(byline, 0)])
    head = [
        block
        for at, block in enumerate(rest[:text])
        if not (at < _HEAD_BLOCKS and _take_head(draft, page, block, start + 1 + at))
    ]
    body = _without_dateline(draft, [*rest[text:]])
    body = _without_ending(draft, body, start + 1 + text)
    if not draft.credits and page.author:
        draft.credits += _writers(page.author)
    _describe(draft, page, body)
    return Told(draft, (*kept, *head, *body))


def _headline(draft: Draft, page: WebPage, blocks: Sequence[Block]) -> int:
    """Where the headline stands; -1 if it stands only in the page's head."""
    found = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    first = [at for at in found if _level(blocks[at]) == 1] or found[:1]
    title = _without_site(page.title, page.site)
    if first and (_level(blocks[first[0]]) == 1 or fold(_text(blocks[first[0]])) == fold(title)):
        draft.headline = _text(blocks[first[0]])
        return first[0]
    draft.headline = title
    return -1


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0


def _without_site(title: str, site: str) -> str:
    for mark in _SITE_MARKS if site else ():
        title = title.removesuffix(f"{mark}{site}")
    return title


def _set_aside_or_keep(draft: Draft, at: int, block: Block) -> Block | None:
    """Words above the headline are the page's; pictures and whole paragraphs are the story's."""
    line = _line(block, at)
    if line is None or line.is_paragraph:
        return block
    byline = read_byline(line)
    if byline is not None:
        draft.add_byline(line, byline)
    else:
        draft.set_aside(line)
    return None


def _take_head(draft: Draft, page: WebPage, block: Block, at: int) -> bool:
    """Take a short line between headline and text; False leaves it to the text."""
    line = _line(block, at)
    if line is None:
        return False
    byline = None if draft.credits else read_byline(line)
    if byline is not None:
        draft.add_byline(line, byline)
    elif fold(line.text) == fold(page.description) and not draft.standfirst:
        draft.standfirst = line.text
    elif line.text == draft.standfirst:
        return True
    elif is_furniture(line) or (page.author and fold(line.text) == fold(page.author)):
        draft.set_aside(line)
    else:
        return take_note(draft, line)
    return True


def _byline(blocks: Sequence[Block]) -> int:
    """Where the byline stands below the headline; -1 if there is none."""
    lines = ((at, _line(block, at)) for at, block in enumerate(blocks[:_HEAD_BLOCKS]))
    return next((at for at, line in lines if line and read_byline(line)), -1)


def _standfirst(draft: Draft, above_byline: Sequence[Block]) -> None:
    """The one sentence between headline and byline is the standfirst."""
    lines = [line for block in above_byline if (line := _line(block, 0))]
    sentences = [
        line.text
        for line in lines
        if line.is_sentence and line.words in _STANDFIRST_WORDS and not is_furniture(line)
    ]
    if len(sentences) == 1:
        draft.standfirst = sentences[0]


def _without_dateline(draft: Draft, blocks: list[Block]) -> list[Block]:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        text = _plain(first.runs)
        found = split_dateline(text)
        if found is not None and found[1].strip():
            draft.dateline = found[0]
            blocks[0] = Paragraph(_from(first.runs, len(text) - len(found[1])))
    return blocks


def _from(runs: Runs, start: int) -> Runs:
    """Runs without their first characters."""
    kept = []
    for run in runs:
        kept.append(replace(run, text=run.text[start:]))
        start = max(0, start - len(run.text))
    return tuple(run for run in kept if run.text or run.note)


def _without_ending(draft: Draft, blocks: list[Block], offset: int) -> list[Block]:
    """Take taglines and notes off the last paragraphs, and the rule above them."""
    first = max(0, len(blocks) - _ENDING_BLOCKS)
    kept = blocks[:first]
    for at, block in enumerate(blocks[first:], offset + first):
        line = _line(block, at)
        people = parse_tagline(line.text) if line and is_ending(line) else None
        if line and people:
            draft.add_credits(people)
        elif line and is_note(line):
            take_note(draft, line)
        elif line and is_furniture(line) and not line.is_paragraph:
            draft.set_aside(line)
        else:
            kept.append(block)
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    return kept


def _describe(draft: Draft, page: WebPage, body: Sequence[Block]) -> None:
    """The page's own summary is the standfirst, unless it is the text's beginning."""
    summary = page.description
    if draft.standfirst or not summary or summary.endswith(_CUT):
        return
    begins = (fold(_text(block)) for block in body)
    if not any(fold(summary) in text for text in begins):
        draft.standfirst = summary


def _writers(author: str) -> tuple[Credit, ...]:
    byline = read_byline(Line((f"By {author}",)))
    return byline.writers if byline is not None and not byline.unread else ()


def _is_text(block: Block) -> bool:
    """Whether the text begins here: a whole paragraph that has no other meaning."""
    line = _line(block, 0)
    if line is None:
        return not isinstance(block, Picture | Gallery | Embed)
    return line.is_paragraph and not is_furniture(line) and not is_note(line)


def _line(block: Block, at: int) -> Line | None:
    """A paragraph or heading as a line of wire copy; None for anything else."""
    text = _text(block)
    return Line((text,), number=at) if text else None


def _text(block: Block) -> str:
    if not isinstance(block, Paragraph | Heading):
        return ""
    return " ".join(_plain(block.runs).split())


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
