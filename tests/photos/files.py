"""Photo files made in memory: pictures by Pillow, metadata blocks octet by octet."""

import hashlib
import io
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from PIL import Image

from editor.domain.errors import UnreadableFileError

SAMPLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "photos"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}
XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
UTF_8_MARK = (1, 90, b"\x1b%G")


def sample(name: str) -> Path:
    """One of the shared sample photos; skips the test where they are not."""
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"shared data is not here: {name}")
    return path


def picture(
    mode: str = "RGB", size: tuple[int, int] = (64, 48), colour: Any = "red"
) -> Image.Image:
    return Image.new(mode, size, colour)


def jpeg_octets(image: Image.Image | None = None, **options: Any) -> bytes:
    target = io.BytesIO()
    (image or picture()).save(target, "JPEG", **options)
    return target.getvalue()


def noise(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture that doesn't compress away: red grows to the right, green downwards."""
    image = Image.effect_noise(size, 60).convert("RGB")
    return Image.blend(image, Image.linear_gradient("L").resize(size).convert("RGB"), 0.5)


def segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with more segments right behind its start."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def xmp_packet(inner: str = "", attributes: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces} {attributes}>{inner}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def alternatives(name: str, texts: Mapping[str, str]) -> str:
    items = "".join(f'<rdf:li xml:lang="{k}">{escape(v)}</rdf:li>' for k, v in texts.items())
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def array(name: str, texts: Iterable[str], kind: str = "Bag") -> str:
    items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def caption_xmp(text: str) -> bytes:
    return xmp_packet(alternatives("dc:description", {"x-default": text}))


def xmp_segment(packet: bytes) -> bytes:
    return segment(0xE1, XMP_HEADER + packet)


def iim_block(*datasets: tuple[int, int, bytes]) -> bytes:
    return b"".join(struct.pack(">BBBH", 0x1C, r, n, len(data)) + data for r, n, data in datasets)


def resource(number: int, content: bytes) -> bytes:
    padding = b"\0" * (len(content) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + padding


def app13(iim: bytes, digest: bytes | None = None) -> bytes:
    """An IIM block, by default with a fresh digest; ``b""`` leaves the digest out."""
    if digest is None:
        digest = hashlib.md5(iim, usedforsecurity=False).digest()
    resources = resource(0x0404, iim) + (resource(0x0425, digest) if digest else b"")
    return segment(0xED, b"Photoshop 3.0\0" + resources)


def tiff_block(
    texts: Mapping[int, bytes], numbers: Mapping[int, int] | None = None, order: str = "<"
) -> bytes:
    """A TIFF structure with one directory; tags 36867 and up go to the EXIF directory."""
    first = {tag: text for tag, text in texts.items() if tag < 36000}
    inner = {tag: text for tag, text in texts.items() if tag >= 36000}
    count = len(first) + len(numbers or {}) + bool(inner)
    start = 8 + 2 + 12 * count + 4
    entries: list[tuple[int, bytes]] = []
    tail = b""
    for tag, text in first.items():
        entries.append((tag, struct.pack(f"{order}HHII", tag, 2, len(text), start + len(tail))))
        tail += text
    for tag, number in (numbers or {}).items():
        entries.append((tag, struct.pack(f"{order}HHIHH", tag, 3, 1, number, 0)))
    if inner:
        place = start + len(tail)
        entries.append((34665, struct.pack(f"{order}HHII", 34665, 4, 1, place)))
        tail += _directory(inner, place, order)
    mark = b"II*\0" if order == "<" else b"MM\0*"
    table = b"".join(entry for _, entry in sorted(entries))
    head = mark + struct.pack(f"{order}IH", 8, count)
    return head + table + struct.pack(f"{order}I", 0) + tail


def exif_segment(tiff: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + tiff)


def _directory(texts: Mapping[int, bytes], place: int, order: str) -> bytes:
    table, tail = b"", b""
    for tag, text in sorted(texts.items()):
        at = place + 2 + 12 * len(texts) + 4 + len(tail)
        table += struct.pack(f"{order}HHII", tag, 2, len(text), at)
        tail += text
    return struct.pack(f"{order}H", len(texts)) + table + struct.pack(f"{order}I", 0) + tail


def stored(folder: Path, data: bytes, name: str = "photo.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(act: Callable[[Path], object], path: Path) -> UnreadableFileError | None:
    """The error with which a file is refused, None if it is not."""
    try:
        act(path)
    except UnreadableFileError as error:
        return error
    return None


def pixel(image: Image.Image, at: tuple[int, int] = (0, 0)) -> Sequence[int]:
    value = image.convert("RGB").getpixel(at)
    assert isinstance(value, tuple)
    return [int(each) for each in value]
