"""Writes fields into an IIM block (IIM 4.2); every other dataset is kept, as UTF-8."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from editor.domain.photo import PhotoFields
from editor.photos.metadata.field_map import PROPERTIES, TAKEN_DATE_IIM, TAKEN_TIME_IIM
from editor.photos.metadata.iim import (
    APPLICATION,
    CHARACTER_SET,
    ENVELOPE,
    iterate_datasets,
    legacy_charset,
    read_datasets,
    text_of,
)
from editor.photos.metadata.moments import iim_date, iim_time
from editor.photos.metadata.text import writable

Limits = Literal["lenient", "strict"]
Dataset = tuple[int, int, bytes]  # record, number, octets
UTF_8 = b"\x1b%G"
_VERSION = b"\0\4"
_BINARY = frozenset({0, 125, 200, 201, 202})  # of the application record: numbers and pictures
_SHORT_OCTETS = 0x7FFF  # longer datasets say their length in four octets (IIM 4.2, 1.6)


def build_iim(
    fields: PhotoFields,
    onto: bytes = b"",
    limits: Limits = "lenient",
    twins: Mapping[int, Iterable[str]] | None = None,
) -> bytes:
    """A block with these fields.

    An unset field (None) stays as it stands, an empty one goes. All text becomes UTF-8, and the
    block says so (1:90): text in another character set beside it would be damaged.

    Args:
        fields: What to write; fields that IIM doesn't have are passed over.
        onto: The block to start from; empty for none.
        limits: ``strict`` cuts each field between characters where IIM says so, ``lenient`` writes
            it whole, as readers of today take it.
        twins: The old texts in XMP by dataset number: they tell old character sets apart.

    Returns:
        A block of whole datasets, ordered by record.
    """
    legacy = legacy_charset(read_datasets(onto), twins or {})
    kept = [_as_utf_8(each, legacy) for each in iterate_datasets(onto)]
    new = _datasets_of(fields, limits)
    application = [*_replaced(kept, new)]
    envelope = [each for each in kept if each[0] == ENVELOPE and each[1] != CHARACTER_SET]
    if not any(number == 0 for _, number, _ in envelope):
        envelope.insert(0, (ENVELOPE, 0, _VERSION))
    envelope.append((ENVELOPE, CHARACTER_SET, UTF_8))
    envelope.sort(key=lambda each: each[1])
    if not any(number == 0 for _, number, _ in application):
        application.insert(0, (APPLICATION, 0, _VERSION))
    others = [each for each in kept if each[0] not in {ENVELOPE, APPLICATION}]
    return b"".join(_octets_of(*each) for each in (*envelope, *application, *others))


def _datasets_of(fields: PhotoFields, limits: Limits) -> dict[int, list[bytes]]:
    """The new values by dataset number; no values where the field is emptied."""
    found: dict[int, list[bytes]] = {}
    for each in PROPERTIES:
        value = getattr(fields, each.name)
        if each.iim and value is not None:
            texts = value if each.is_list else (value,)
            limit = each.limit_octets if limits == "strict" else None
            found[each.iim] = [fit(text, limit) for one in texts if (text := writable(one))]
    if fields.taken_at is not None:
        for number, text in (
            (TAKEN_DATE_IIM, iim_date(fields.taken_at)),
            (TAKEN_TIME_IIM, iim_time(fields.taken_at)),
        ):
            found[number] = [text.encode()] if text else []
    return found


def fit(text: str, limit_octets: int | None) -> bytes:
    """Text as UTF-8, cut where a character ends; None for no limit."""
    return text.encode()[:limit_octets].decode(errors="ignore").encode()


def _replaced(kept: Iterable[Dataset], new: Mapping[int, list[bytes]]) -> Iterator[Dataset]:
    """The application record with new values where the old ones stood, or at its end."""
    left = dict(new)
    for record, number, octets in kept:
        if record != APPLICATION:
            continue
        if number not in new:
            yield record, number, octets
        for value in left.pop(number, ()):
            yield APPLICATION, number, value
    for number in sorted(left):
        for value in left[number]:
            yield APPLICATION, number, value


def _as_utf_8(dataset: Dataset, legacy: str | None) -> Dataset:
    record, number, octets = dataset
    if record != APPLICATION or number in _BINARY or octets.isascii():
        return dataset
    return record, number, text_of(octets, legacy)[0].encode()


def _octets_of(record: int, number: int, octets: bytes) -> bytes:
    head = bytes([0x1C, record, number])
    length = len(octets)
    if length > _SHORT_OCTETS:
        return head + b"\x80\x04" + length.to_bytes(4, "big") + octets
    return head + length.to_bytes(2, "big") + octets
