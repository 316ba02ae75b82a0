"""Colour profiles for pictures that name their primaries by number only (ITU-T H.273, 8.1).

The transfer function is taken to be that of sRGB: of pictures in HDR (PQ, HLG) that shows all
that there is, if a little flat.
"""

import struct

# Red, green and blue as XYZ, adapted to D50 as ICC.1:2010 asks (Bradford), times 65,536.
_COLORANTS = {
    9: ((44137, 18287, -127), (10857, 44259, 1965), (8195, 2989, 52222)),  # BT.2020
    12: ((33759, 15807, -69), (19135, 45367, 2745), (10296, 4363, 51385)),  # P3 of displays
}
_WHITE = (63190, 65536, 54061)  # D50
_CURVE = (157286, 62119, 3417, 5072, 2651)  # of sRGB: g, a, b, c, d, times 65,536
_HEADER_OCTETS, _ENTRY_OCTETS = 128, 12


def profile_of_primaries(primaries: int) -> bytes:
    """An ICC profile for these primaries; empty for sRGB and for those that photos don't have."""
    if primaries not in _COLORANTS:
        return b""
    curve = b"para" + bytes(4) + struct.pack(">HH5i", 3, 0, *_CURVE)
    tags = {b"wtpt": _xyz(_WHITE), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    for name, colorant in zip((b"rXYZ", b"gXYZ", b"bXYZ"), _COLORANTS[primaries], strict=True):
        tags[name] = _xyz(colorant)
    start = _HEADER_OCTETS + 4 + _ENTRY_OCTETS * len(tags)
    table, values = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">II", start + len(values), len(value))
        values += value
    header = struct.pack(
        ">I4sI4s4s4s", start + len(values), b"", 0x04200000, b"mntr", b"RGB ", b"XYZ "
    )
    header = header.ljust(36, b"\0") + b"acsp" + bytes(28) + struct.pack(">3i", *_WHITE)
    return header.ljust(_HEADER_OCTETS, b"\0") + table + values


def _xyz(value: tuple[int, int, int]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *value)
