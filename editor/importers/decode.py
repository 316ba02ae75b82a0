"""From the bytes of a text file to its text."""

import codecs
import re

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import SIZE_LIMIT_OCTETS

_MEGABYTE = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a Word or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\u2028\u2029]")
_SAMPLE_OCTETS = 4096
_PLAIN = "Save it as plain text, or paste its text into a text file, and import that."


def decode(file_name: str, data: bytes) -> str:
    r"""Decode a text file whose encoding nobody has told.

    UTF-8 and UTF-16 in both orders, with or without a byte order mark (UTF-16 without one is
    found by its zero bytes), UTF-32 with one, otherwise Windows-1252. Single bytes of that in a
    text that is UTF-8 elsewhere are taken for what they are, as pasted pages mix the two.

    Returns:
        The text without byte order mark, every line ended by ``\n``.

    Raises:
        UnreadableFileError: It is empty, over ``SIZE_LIMIT_OCTETS`` or not text.
    """
    if not data:
        raise UnreadableFileError(f"{file_name} is empty.", hint="Choose a file with text in it.")
    if len(data) > SIZE_LIMIT_OCTETS:
        raise UnreadableFileError(
            f"{file_name} has {len(data) / _MEGABYTE:.0f} MB; a story may have "
            f"{SIZE_LIMIT_OCTETS // _MEGABYTE} MB at most.",
            hint="Is it the right file? If so, import it in parts.",
        )
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if kind is not None:
        raise UnreadableFileError(f"{file_name} is {kind}, not a text file.", hint=_PLAIN)
    text = _LINE_ENDS.sub("\n", _text(file_name, data).lstrip("\ufeff"))
    if _CONTROL.search(text):
        raise _not_text(file_name)
    if not text.strip("\n\t \xa0\u200b\ufeff"):
        raise UnreadableFileError(
            f"{file_name} has no text in it, only empty lines.", hint="Choose a file with text."
        )
    return text


def _text(file_name: str, data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(file_name, data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _strictly(file_name, data, wide)
    if b"\0" in data:
        raise _not_text(file_name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed_or_windows(file_name, data)


def _strictly(file_name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{file_name} says that it is {encoding.upper()} text but is damaged at byte "
            f"{error.start}.",
            hint="Save it again as UTF-8.",
        ) from None


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: its spaces and line ends have a zero byte, all on the same side."""
    sample = data[:_SAMPLE_OCTETS]
    if len(data) % 2 or b"\0" not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) > 0 or max(even, odd) * 20 < len(sample):
        return ""
    return "utf-16-be" if even else "utf-16-le"


def _mixed_or_windows(file_name: str, data: bytes) -> str:
    """UTF-8 with stray bytes of Windows-1252, or all of it Windows-1252: what fits better."""
    strays = data.decode("utf-8", errors="replace").count("\ufffd")
    sequences = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", data))
    if sequences > strays:
        mixed = data.decode("utf-8", errors=_STRAY)
        if "\ufffd" not in mixed:
            return mixed
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{file_name} is neither UTF-8 nor Windows-1252 text (byte {error.start}).",
            hint="Save it again as UTF-8, or, if it is no text file, choose another.",
        ) from None


def _stray(error: UnicodeError) -> tuple[str, int]:
    """One byte that is no UTF-8, read as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    piece = error.object[error.start : error.start + 1]
    return piece.decode("cp1252", errors="replace"), error.start + 1


_STRAY = "copydesk-stray"
codecs.register_error(_STRAY, _stray)


def _not_text(file_name: str) -> UnreadableFileError:
    return UnreadableFileError(f"{file_name} is not a text file.", hint=_PLAIN)
