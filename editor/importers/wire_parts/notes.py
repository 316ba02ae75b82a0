"""Notes that carry their label: the editor's note for readers, the agency's note for desks."""

import re

from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.draft import Draft

_EDITORS_NOTE = re.compile(
    r"editor(?:['’]s|s['’]?)?\s+note\s*(?:[:—–-]+|\.\s)\s*(?P<note>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# What the new version of a running story changes: Reuters in brackets, AP behind "Eds:".
_FOR_DESKS = re.compile(
    r"""\((?:adds|changes|corrects|fixes|new\ throughout|recasts|refiles|releads|repeats|rewrites
            |updates|writes\ through)\b[^()]*\)
        |eds:\s.*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_note(block: Block) -> bool:
    """Whether a block is a note of either kind."""
    return bool(_EDITORS_NOTE.fullmatch(block.text) or _FOR_DESKS.fullmatch(block.text))


def take_note(draft: Draft, block: Block) -> bool:
    """Take a note into its field; False if the block is none."""
    note = _EDITORS_NOTE.fullmatch(block.text)
    if note:
        draft.editors_notes.append(note["note"])
    elif _FOR_DESKS.fullmatch(block.text):
        draft.advisories.append(block.text)
    return is_note(block)
