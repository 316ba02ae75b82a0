"""The truth view: what each block of a file says of each field, and who will show what."""

from dataclasses import dataclass, fields, replace
from pathlib import Path

from editor.domain.photo import PhotoFields
from editor.photos.kinds import HEAD_OCTETS, media_type_of
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.exif import Exif
from editor.photos.metadata.field_map import PROPERTIES
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.provenance import credentials_of
from editor.photos.metadata.readers import (
    WordPressImage,
    adobe_fields,
    digest_state,
    wordpress_image,
    words_of,
)
from editor.photos.read import opened_file

_LABELS = {each.name: each.label for each in PROPERTIES} | {"taken_at": "date"}
_OF_IIM = {each.name for each in PROPERTIES if each.iim} | {"taken_at"}


@dataclass(frozen=True, slots=True)
class TruthRow:
    """One field, side by side; empty where a block doesn't say it.

    Attributes:
        name: Of the attribute of ``PhotoFields``.
        label: As people call it.
        is_differing: Two blocks say different things.
        is_incomplete: XMP says it and IIM, which others read, doesn't.
    """

    name: str
    label: str
    xmp: str
    iim: str
    exif: str
    is_differing: bool
    is_incomplete: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """What a file says, block by block.

    Attributes:
        rows: The fields that any block says, in the order of ``PhotoFields``.
        digest: Of IIM: ``current``, ``stale``, ``missing``; empty without IIM.
        wordpress: What WordPress will take over.
        adobe: What Adobe's programs will show.
        browser: A sentence about browsers.
        repair: What a caption write has to write so that all say the same.
        credentials: As ``Photo`` has it; a repair breaks a signature.
        doubts: Sentences, as ``Photo`` has them.
    """

    rows: tuple[TruthRow, ...]
    digest: str
    wordpress: WordPressImage
    adobe: PhotoFields
    browser: str
    repair: PhotoFields
    credentials: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def is_in_step(self) -> bool:
        """Whether all blocks say the same, so that there is nothing to repair."""
        wrong = any(each.is_differing or each.is_incomplete for each in self.rows)
        return not wrong and self.digest != "stale" and not self.doubts


def truth_of(path: Path) -> Truth:
    """Read a file block by block.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    with opened_file(path) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), path)
        blocks = read_blocks(stream, media_type)
    merged, doubts = merge_fields(blocks)
    turned = " It turns it upright." if blocks.exif.orientation > 1 else ""
    return Truth(
        rows=_rows(blocks, has_iim=media_type in {"image/jpeg", "image/tiff"}),
        digest=digest_state(blocks),
        wordpress=wordpress_image(blocks, media_type),
        adobe=adobe_fields(blocks),
        browser=f"A browser shows the picture and none of these words.{turned}",
        repair=merged,
        credentials=credentials_of(blocks),
        doubts=doubts,
    )


def _rows(blocks: Blocks, *, has_iim: bool) -> tuple[TruthRow, ...]:
    xmp, _ = merge_fields(replace(blocks, iim=b"", iim_digest=b"", exif=Exif()))
    iim, _ = merge_fields(Blocks(iim=blocks.iim))
    exif, _ = merge_fields(Blocks(exif=blocks.exif))
    rows = []
    for each in fields(PhotoFields):
        said = [words_of(getattr(one, each.name)) for one in (xmp, iim, exif)]
        if any(said):
            missing = has_iim and each.name in _OF_IIM and bool(said[0]) and not said[1]
            differing = _is_differing(each.name, [" ".join(text.split()) for text in said if text])
            label = _LABELS[each.name]
            rows.append(TruthRow(each.name, label, said[0], said[1], said[2], differing, missing))
    return tuple(rows)


def _is_differing(name: str, texts: list[str]) -> bool:
    """Whether texts say different things; EXIF may keep the same moment without its zone."""
    if name == "taken_at":
        longest = max(texts, key=len)
        return not all(longest.startswith(text) for text in texts)
    return len(set(texts)) > 1
