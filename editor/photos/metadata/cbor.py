"""CBOR as far as Content Credentials use it (RFC 8949): read, never written."""

import struct

_DEEPEST = 32
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_PLAIN = {20: False, 21: True}
_NEGATIVE, _OCTETS, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(1, 8)
_AT_ONCE = 24  # smaller numbers stand in the first octet itself
_UNTIL_END, _END = 31, 0xFF


def read_cbor(data: bytes) -> object:
    """The first item: text, numbers, ``bytes``, lists, and dicts whose keys are text.

    Raises:
        ValueError: It is damaged, nested too deeply, or a text that comes in pieces.
    """
    return _item(data, 0, _DEEPEST)[0]


def _item(data: bytes, at: int, depth: int) -> tuple[object, int]:
    """An item and where the next one stands."""
    if depth == 0 or at >= len(data):
        message = "an item is missing, or stands too deep"
        raise ValueError(message)
    kind, low = divmod(data[at], 32)
    if kind in {_ARRAY, _MAP} and low == _UNTIL_END:
        return _collection(data, at + 1, None, depth, is_map=kind == _MAP)
    number, after = _number(data, at + 1, low)
    if kind == _SIMPLE:
        return _simple(data[at + 1 : after], low), after
    if kind in {_OCTETS, _TEXT}:
        octets = data[after : after + number]
        if len(octets) < number:
            message = "a text breaks off"
            raise ValueError(message)
        return (octets if kind == _OCTETS else octets.decode(errors="replace")), after + number
    if kind in {_ARRAY, _MAP}:
        return _collection(data, after, number, depth, is_map=kind == _MAP)
    if kind == _TAG:
        return _item(data, after, depth - 1)
    return (-1 - number if kind == _NEGATIVE else number), after


def _collection(
    data: bytes, at: int, count: int | None, depth: int, *, is_map: bool
) -> tuple[object, int]:
    """A list or dict of so many entries, or of all up to the end mark."""
    items: list[object] = []
    wanted = None if count is None else count * 2 if is_map else count
    while len(items) != wanted:
        if wanted is None and data[at : at + 1] == bytes([_END]):
            at += 1
            break
        item, at = _item(data, at, depth - 1)
        items.append(item)
    if is_map:
        return {str(key): value for key, value in zip(items[::2], items[1::2], strict=True)}, at
    return items, at


def _number(data: bytes, at: int, low: int) -> tuple[int, int]:
    if low < _AT_ONCE:
        return low, at
    length = _LENGTHS.get(low, 0)
    octets = data[at : at + length]
    if not length or len(octets) < length:
        message = "a number breaks off"
        raise ValueError(message)
    return int.from_bytes(octets, "big"), at + length


def _simple(octets: bytes, low: int) -> object:
    if low in _FLOATS:
        return struct.unpack(_FLOATS[low], octets)[0]
    return _PLAIN.get(low)
