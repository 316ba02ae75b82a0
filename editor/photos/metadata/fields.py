"""Merges the blocks into fields: XMP, then IIM, then EXIF.

Where XMP and IIM differ and the stored digest doesn't vouch for XMP, neither wins in silence: the
value of XMP is shown and a doubt names both. IIM that was only cut at its limit is no difference.
"""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from editor.domain.photo import PhotoFields
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.boilerplate import is_boilerplate
from editor.photos.metadata.exif import Exif
from editor.photos.metadata.field_map import (
    PROPERTIES,
    TAKEN_DATE_IIM,
    TAKEN_TIME_IIM,
    TAKEN_XMP,
    Property,
)
from editor.photos.metadata.iim import Decoded, decode_datasets, read_datasets
from editor.photos.metadata.moments import is_same_moment, moment
from editor.photos.metadata.subjects import SUBJECT_CODE, subjects_of
from editor.photos.metadata.text import clean
from editor.photos.metadata.xmp import Xmp, read_xmp

TEXT_LIMIT = 250_000
ENTRIES_LIMIT = 1_000
_EXCERPT = 60
_CUT_CHARACTER_OCTETS = 4
_LEGACY_EXIF = "cp1252"


@dataclass(slots=True)
class _Merging:
    """The blocks of one file, decoded, and the doubts so far."""

    xmp: Xmp
    iim: Mapping[int, Sequence[Decoded]]
    exif: Exif
    is_in_sync: bool
    doubts: list[str] = field(default_factory=list)

    def doubt(self, sentence: str) -> None:
        if sentence not in self.doubts:
            self.doubts.append(sentence)

    def differ(self, label: str, xmp: str, iim: str) -> None:
        """Say what both blocks say, unless the digest vouches for XMP."""
        if not self.is_in_sync:
            one, other = _excerpts(xmp, iim)
            self.doubt(
                f"The {label} differs inside the file: XMP says “{one}”, IIM says “{other}”. "
                "The one of XMP is shown."
            )


def merge_fields(blocks: Blocks, xmp: Xmp | None = None) -> tuple[PhotoFields, tuple[str, ...]]:
    """What a file says.

    Args:
        blocks: Of the file.
        xmp: Its packets, if they were read already.

    Returns:
        The fields, None where no block says anything, and sentences about what is doubtful.
    """
    xmp = read_xmp(blocks.xmp) if xmp is None else xmp
    present = [each for each in PROPERTIES if each.iim and each.xmp in xmp.properties]
    twins = {each.iim: xmp.texts(each.xmp) for each in present}
    digest = hashlib.md5(blocks.iim, usedforsecurity=False).digest()
    merging = _Merging(
        xmp=xmp,
        iim=decode_datasets(read_datasets(blocks.iim), twins),
        exif=blocks.exif,
        is_in_sync=blocks.iim_digest == digest,
        doubts=[*blocks.doubts, *xmp.doubts],
    )
    for each in PROPERTIES if xmp.differing else ():
        _doubt_second_packet(merging, each)
    said = [each for each in PROPERTIES if _is_said(merging, each)]
    texts = {e.name: _text(merging, e) or None for e in said if not e.is_list}
    lists = {e.name: _entries(merging, e) or None for e in said if e.is_list}
    fields = PhotoFields(**texts, **lists, taken_at=_taken_at(merging) or None)  # type: ignore[arg-type]
    return fields, tuple(merging.doubts)


def _is_said(merging: _Merging, each: Property) -> bool:
    """Whether a block may say it: few fields are, and folders of a thousand photos are read."""
    return (
        each.xmp in merging.xmp.properties
        or each.iim in merging.iim
        or (each.exif != "" and getattr(merging.exif, each.exif) != b"")
        or each.xmp == SUBJECT_CODE  # topics also stand in another property
    )


def _text(merging: _Merging, each: Property) -> str:
    xmp = _not_boilerplate(each, merging.xmp.text(each.xmp))
    said = merging.iim.get(each.iim, ())
    iim = next((decoded for decoded in said if decoded.text), Decoded("", b""))
    if xmp:
        if iim.text and not any(_is_twin(one, iim, each) for one in merging.xmp.texts(each.xmp)):
            merging.differ(each.label, xmp, iim.text)
        return _bounded(merging, each, xmp)
    if _not_boilerplate(each, iim.text):
        _doubt_accents(merging, each, [iim])
        return _bounded(merging, each, iim.text)
    if not each.exif:
        return ""
    exif = _exif_text(getattr(merging.exif, each.exif))
    if _not_boilerplate(each, exif.text):
        _doubt_accents(merging, each, [exif])
        return _bounded(merging, each, exif.text)
    return ""


def _entries(merging: _Merging, each: Property) -> tuple[str, ...]:
    xmp = subjects_of(merging.xmp) if each.xmp == SUBJECT_CODE else merging.xmp.texts(each.xmp)
    iim = [decoded for decoded in merging.iim.get(each.iim, ()) if decoded.text]
    if xmp:
        if iim and not _are_twins(xmp, iim, each):
            merging.differ(each.label, "; ".join(xmp), "; ".join(one.text for one in iim))
        return _bounded_list(merging, each, xmp)
    if iim:
        _doubt_accents(merging, each, iim)
        return _bounded_list(merging, each, tuple(one.text for one in iim))
    if not each.exif:
        return ()
    exif = _exif_text(getattr(merging.exif, each.exif))
    _doubt_accents(merging, each, [exif])
    names = tuple(name.strip() for name in exif.text.split(";"))
    return _bounded_list(merging, each, tuple(name for name in names if name))


def _taken_at(merging: _Merging) -> str:
    said = merging.xmp.text(TAKEN_XMP)
    xmp = moment(said)
    day, clock = (
        next((one.text for one in merging.iim.get(number, ())), "")
        for number in (TAKEN_DATE_IIM, TAKEN_TIME_IIM)
    )
    iim = moment(f"{day}T{clock}") or moment(day)
    if said and not xmp:
        merging.doubt(f"The date “{said[:_EXCERPT]}” can't be understood.")
    if xmp and iim and not is_same_moment(xmp, iim):
        merging.differ("date", xmp, iim)
    exif = _exif_text(merging.exif.taken).text
    offset = _exif_text(merging.exif.taken_offset).text
    return xmp or iim or moment(exif + offset) or moment(exif)


def _exif_text(octets: bytes) -> Decoded:
    """EXIF says ASCII; writers put UTF-8 there, older ones their own character set."""
    joined = b"; ".join(part for each in octets.split(b"\0") if (part := each.strip()))
    try:
        return Decoded(clean(joined.decode()), joined)
    except UnicodeDecodeError:
        return Decoded(clean(joined.decode(_LEGACY_EXIF, "replace")), joined, is_guess=True)


def _not_boilerplate(each: Property, text: str) -> str:
    return "" if each.name == "caption" and is_boilerplate(text) else text


def _is_twin(xmp: str, iim: Decoded, each: Property) -> bool:
    if xmp == iim.text:
        return True
    one, other = _folded(xmp), _folded(iim.text)
    is_cut = len(iim.octets) > each.limit_octets - _CUT_CHARACTER_OCTETS
    return one == other or (is_cut and one.startswith(other))


def _are_twins(xmp: Sequence[str], iim: Sequence[Decoded], each: Property) -> bool:
    """Whether two lists say the same; the order of keywords means nothing."""
    if len(iim) == 1 and any(_is_twin(sep.join(xmp), iim[0], each) for sep in ("; ", ", ", ",")):
        return True
    ordered = (sorted(xmp), sorted(iim, key=lambda one: one.text))
    ours, theirs = ordered if each.name == "keywords" else (xmp, iim)
    return len(xmp) == len(iim) and all(
        _is_twin(one, other, each) for one, other in zip(ours, theirs, strict=True)
    )


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _doubt_accents(merging: _Merging, each: Property, said: Sequence[Decoded]) -> None:
    if any(one.is_guess for one in said):
        merging.doubt(f"The character set of the {each.label} is unknown: check accents.")


def _doubt_second_packet(merging: _Merging, each: Property) -> None:
    other = merging.xmp.differing.get(each.xmp, "")
    shown = merging.xmp.text(each.xmp)
    if other and _folded(other) != _folded(shown):
        one, two = _excerpts(shown, other)
        merging.doubt(f"The {each.label} stands in XMP twice: “{one}” is shown, “{two}” is not.")


def _bounded(merging: _Merging, each: Property, text: str) -> str:
    if len(text) > TEXT_LIMIT:
        merging.doubt(f"The {each.label} was cut after {TEXT_LIMIT:,} characters.")
    return text[:TEXT_LIMIT]


def _bounded_list(merging: _Merging, each: Property, texts: tuple[str, ...]) -> tuple[str, ...]:
    if len(texts) > ENTRIES_LIMIT:
        merging.doubt(f"The {each.label} was cut after {ENTRIES_LIMIT:,} entries.")
    return tuple(_bounded(merging, each, text) for text in texts[:ENTRIES_LIMIT])


def _excerpts(one: str, other: str) -> tuple[str, str]:
    """Both texts where they start to differ."""
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    start = max(0, same - _EXCERPT // 3)
    return _excerpt(one, start), _excerpt(other, start)


def _excerpt(text: str, start: int) -> str:
    end = start + _EXCERPT
    return ("…" if start else "") + text[start:end].strip() + ("…" if len(text) > end else "")
