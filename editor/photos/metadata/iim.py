"""IIM datasets (IPTC-NAA Information Interchange Model 4.2) and their character sets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor.photos.metadata.text import clean

ENVELOPE = 1
APPLICATION = 2
CHARACTER_SET = 90  # dataset 1:90
_TAG_MARKER = 0x1C
_EXTENDED = 0x8000
_REPEATS_LIMIT = 10_000
_UTF_8_ESCAPES = (b"\x1b%G", b"\x1b%/G", b"\x1b%/H", b"\x1b%/I")
_LEGACY = ("cp1252", "mac_roman")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of one dataset.

    Attributes:
        text: Cleaned text.
        octets: As it stands in the file.
        is_guess: Nothing in the file says that this character set is the right one.
    """

    text: str
    octets: bytes
    is_guess: bool = False


def read_datasets(block: bytes) -> dict[tuple[int, int], tuple[bytes, ...]]:
    """The datasets of a block by record and number; repeated ones in order.

    Reading ends at the first octet that can't start a dataset, after any padding.
    """
    found: dict[tuple[int, int], list[bytes]] = {}
    for record, number, octets in iterate_datasets(block):
        values = found.setdefault((record, number), [])
        if len(values) < _REPEATS_LIMIT:
            values.append(octets)
    return {key: tuple(values) for key, values in found.items()}


def iterate_datasets(block: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The datasets of a block as they stand: record, number and octets."""
    position = 0
    while position + 5 <= len(block):
        if block[position] == 0:
            position += 1
            continue
        if block[position] != _TAG_MARKER:
            break
        record, number = block[position + 1], block[position + 2]
        length = int.from_bytes(block[position + 3 : position + 5], "big")
        position += 5
        if length & _EXTENDED:
            octets_of_length = length & ~_EXTENDED
            length = int.from_bytes(block[position : position + octets_of_length], "big")
            position += octets_of_length
        yield record, number, block[position : position + length]
        position += length


def decode_datasets(
    datasets: Mapping[tuple[int, int], Sequence[bytes]],
    twins: Mapping[int, Iterable[str]],
) -> dict[int, tuple[Decoded, ...]]:
    """The texts of the application record (2:xx).

    Dataset 1:90 decides if it says UTF-8. Otherwise what is strict UTF-8 is UTF-8. Otherwise the
    XMP twin decides between Windows (cp1252) and old Macintosh (MacRoman) text, for the whole
    block. Otherwise it is taken for cp1252, as a guess.

    Args:
        datasets: As ``read_datasets`` returns them.
        twins: The same fields' texts in XMP, by dataset number.
    """
    texts = {n: values for (record, n), values in datasets.items() if record == APPLICATION}
    legacy = legacy_charset(datasets, twins)
    return {n: tuple(_decode(each, legacy) for each in values) for n, values in texts.items()}


def legacy_charset(
    datasets: Mapping[tuple[int, int], Sequence[bytes]], twins: Mapping[int, Iterable[str]]
) -> str | None:
    """The old character set of a block, as its XMP twin tells it; None where nothing tells it."""
    declared = datasets.get((ENVELOPE, CHARACTER_SET), (b"",))[0]
    if declared.startswith(_UTF_8_ESCAPES):
        return None
    texts = {n: values for (record, n), values in datasets.items() if record == APPLICATION}
    return _legacy_charset(texts, twins)


def text_of(octets: bytes, legacy: str | None) -> tuple[str, bool]:
    """The text of a dataset as it stands, and whether its character set is a guess."""
    utf_8 = _strictly(octets, "utf-8")
    if utf_8 is None:
        utf_8 = _without_cut_character(octets)
    if utf_8 is not None:
        return utf_8, False
    text = _strictly(octets, legacy or "cp1252")
    if text is None:  # five octets mean nothing in cp1252: it can only be the other one
        text = octets.decode("mac_roman")
    return text, legacy is None


def _decode(octets: bytes, legacy: str | None) -> Decoded:
    text, is_guess = text_of(octets, legacy)
    return Decoded(clean(text), octets, is_guess)


def _strictly(octets: bytes, charset: str) -> str | None:
    try:
        return octets.decode(charset)
    except UnicodeDecodeError:
        return None


def _without_cut_character(octets: bytes) -> str | None:
    """UTF-8 that a writer cut in the middle of its last character."""
    text = octets.decode("utf-8", errors="ignore")
    lost = len(octets) - len(text.encode())
    is_cut = 0 < lost < 4 and octets.startswith(text.encode()) and not text.isascii()  # noqa: PLR2004
    return text if is_cut else None


def _legacy_charset(
    texts: Mapping[int, Sequence[bytes]], twins: Mapping[int, Iterable[str]]
) -> str | None:
    for number, values in texts.items():
        wanted = [" ".join(twin.split()) for twin in twins.get(number, ()) if twin]
        for octets in values:
            if octets.isascii() or _strictly(octets, "utf-8") is not None:
                continue
            for charset in _LEGACY:
                text = " ".join(clean(_strictly(octets, charset) or "").split())
                if text and any(twin.startswith(text) for twin in wanted):
                    return charset
    return None
