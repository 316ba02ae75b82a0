"""Whether a file carries Content Credentials (C2PA 2.1), found without opening a connection."""

import re

from editor.domain.content_credentials import EMBEDDED, REMOTE
from editor.photos.metadata.blocks import Blocks

# dcterms:provenance names a manifest that lies elsewhere (C2PA 2.1, 11.4).
_ELSEWHERE = re.compile(rb":provenance(?:\s*=\s*[\"']|>|\s+rdf:resource=[\"'])\s*https?://")


def credentials_of(blocks: Blocks) -> str:
    """``embedded``, ``remote`` or empty, as ``Photo.credentials`` has it.

    Nothing is verified here: that takes the library of the extra ``credentials``.
    """
    if blocks.is_signed:
        return EMBEDDED
    return REMOTE if any(_ELSEWHERE.search(packet) for packet in blocks.xmp) else ""
