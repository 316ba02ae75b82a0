"""What stands below the text: the tagline, and what an agency adds to it."""

import re
from collections.abc import Sequence

from editor.domain.tagline_reading import parse_tagline
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.byline_line import read_byline
from editor.importers.wire_parts.draft import Draft
from editor.importers.wire_parts.furniture import is_rule
from editor.importers.wire_parts.notes import take_note

_TAGLINE = re.compile(
    r"contributed (?:to this|from|reporting)|\breported from\b"
    r"|^\(?(?:additional reporting|reporting|writing|editing|compiled|written|edited) by\b"
    r"|^(?:[-–—]\s*)?with files from\b|\bcontributed\.$",
    re.IGNORECASE,
)
_BY_ROLES = re.compile(
    r"\(?(?:additional reporting|reporting|writing|editing|compiled) by\b|with files from\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed to this (?:report|story|article)\.?$")
# The desks and initials with which AFP ends: bur-km/ah/tw.
_INITIALS = re.compile(r"\(?[a-z]{1,4}(?:[-/][a-z]{1,4})+\)?")
_BLOCKS_AFTER_RULE = 4


def find_rule(blocks: Sequence[Block]) -> int:
    """Where the line is drawn under the text; one past the last block if there is none.

    A rule with more than four blocks below it parts sections of the text.
    """
    rules = [number for number, block in enumerate(blocks) if is_rule(block)]
    near = bool(rules) and len(blocks) - rules[-1] - 1 <= _BLOCKS_AFTER_RULE
    return rules[-1] if near else len(blocks)


def is_ending(block: Block) -> bool:
    """Whether a block is a tagline by its own words, or an agency's initials."""
    if _INITIALS.fullmatch(block.text):
        return True
    return _TAGLINE.search(block.text) is not None and parse_tagline(block.text) is not None


def is_unread_ending(block: Block) -> bool:
    """Whether a block begins or ends as a tagline does, and yet can't be read as one."""
    begun = _BY_ROLES.match(block.text) or _CONTRIBUTED.search(block.text)
    return begun is not None and parse_tagline(block.text) is None


def read_ending(draft: Draft, block: Block) -> None:
    """Take people out of a block below the text; what isn't understood stays visible as text.

    A short line that is no sentence (a list of topics, a name) is only listed.
    """
    if take_note(draft, block):
        return
    people = parse_tagline(block.text)
    byline = None if draft.credits else read_byline(block)
    if people is not None:
        draft.add_credits(people)
    elif byline is not None:
        draft.add_byline(block, byline)
    elif block.is_sentence or _INITIALS.fullmatch(block.text):
        draft.leave_as_text(block)
    else:
        draft.give_up(block)
