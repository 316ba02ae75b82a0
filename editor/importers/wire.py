"""Wire copy and stories pasted from web pages, as plain text."""

import hashlib
import re
from collections.abc import Sequence

from editor.domain.article import Article
from editor.domain.errors import UnreadableFileError
from editor.domain.identity import new_id
from editor.domain.slug import slug_from
from editor.importers.contract import Imported, Importer
from editor.importers.decode import decode
from editor.importers.wire_parts.blocks import Block, blocks_of
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.ending import find_rule, read_ending
from editor.importers.wire_parts.furniture import closes_page, is_furniture, opens_comment_form
from editor.importers.wire_parts.head import find_text, read_head
from editor.importers.wire_parts.notes import take_note
from editor.importers.wire_parts.text import read_text, take_caption

_DATELINE = re.compile(
    rb"^[^\n()]{0,80}\([^\n()]{2,40}\) ?(?:\xe2\x80[\x93\x94]|--?) ", re.MULTILINE
)
_SAMPLE_OCTETS = 8192
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|head|body)\b", re.IGNORECASE)
_SHORT_WORDS = 14
_FORM_LINES = 3
_ANY_TEXT, _WITH_DATELINE = 10, 30
_SLUG_WORDS = 6


def _recognises(_file_name: str, data: bytes) -> int:
    """Any text could be wire copy; a dateline makes it likely."""
    return _WITH_DATELINE if _DATELINE.search(data[:_SAMPLE_OCTETS]) else _ANY_TEXT


def _read(file_name: str, data: bytes) -> Imported:
    """Read a story. Every line of it is in a field, in ``furniture`` or in ``not_understood``."""
    text = decode(file_name, data)
    if _MARKUP.match(text):
        raise UnreadableFileError(
            f"{file_name} is the source of a web page or an XML file, not a text.",
            hint="Open it in a browser, copy the story and save it as a text file.",
        )
    draft = _read_page(blocks_of(text))
    return Imported(
        Article(
            id=new_id(),
            slug=slug_from(draft.headline or " ".join(text.split()[:_SLUG_WORDS])),
            headline=draft.headline,
            section=draft.section,
            standfirst=draft.standfirst,
            dateline=draft.dateline,
            body="\n\n".join(draft.parts),
            figures=tuple(draft.figures),
            credits=tuple(draft.credits),
            editors_note="\n".join(dict.fromkeys(draft.editors_notes)),
            note_to_desks="\n".join(dict.fromkeys(draft.advisories)),
            furniture=draft.furniture,
            not_understood=draft.not_understood,
            source_digest=hashlib.sha256(data).hexdigest(),
        )
    )


def _read_page(blocks: Sequence[Block]) -> Draft:
    """Head, text, what is below the rule, and the page's own ending, one after the other."""
    draft = Draft()
    start = find_text(blocks)
    end = _page_ending(blocks, start)
    rule = start + find_rule(_story_blocks(blocks[start:end]))
    for block, caption in read_head(draft, blocks[:start], blocks[start:rule]):
        take_caption(draft, block, caption)
    read_text(draft, blocks[start:rule])
    for block in blocks[rule:end]:
        if is_furniture(block):
            draft.set_aside(block)
        else:
            read_ending(draft, block)
    for block in blocks[end:]:
        if take_note(draft, block):
            continue
        if is_furniture(block) or block.words <= _SHORT_WORDS:
            draft.set_aside(block)
        else:
            draft.give_up(block)
    return draft


def _story_blocks(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the furniture at their end, so that the rule is near the end."""
    last = len(blocks)
    while last and is_furniture(blocks[last - 1]):
        last -= 1
    return blocks[:last]


def _page_ending(blocks: Sequence[Block], start: int) -> int:
    """Where the page's comment form or reading list begins, if no more of the story follows.

    Below the principles of Reuters nothing does, whatever it looks like.
    """
    paragraphs = (each.number for each in blocks if each.is_paragraph and not is_furniture(each))
    last_paragraph = max(paragraphs, default=-1)
    for number in range(start, len(blocks)):
        if closes_page(blocks[number]):
            return number
        if opens_comment_form(blocks[number]):
            below = blocks[number + 1 : number + 1 + _FORM_LINES]
            if number > last_paragraph or any(map(opens_comment_form, below)):
                return number
    return len(blocks)


WIRE = Importer("Wire copy or pasted text", _recognises, _read)
