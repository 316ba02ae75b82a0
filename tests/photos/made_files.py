"""The HEIC files of the folder ``made``, and boxes to build others of."""

from pathlib import Path

MADE = Path(__file__).resolve().parent / "made"
TURNED = MADE / "turned.heic"
HEICS = sorted(MADE.glob("*.heic"))


def with_size(data: bytes, width_px: int, height_px: int) -> bytes:
    """A HEIC or AVIF whose pictures say they are of that size."""
    new = bytearray(data)
    at = new.find(b"ispe")
    while at >= 0:
        new[at + 8 : at + 16] = width_px.to_bytes(4, "big") + height_px.to_bytes(4, "big")
        at = new.find(b"ispe", at + 1)
    return bytes(new)
