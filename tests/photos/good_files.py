"""Sound photos of every kind that Copydesk reads: what is damaged to see what happens then."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.photos import raw_files
from tests.photos.files import (
    SAMPLES,
    UTF_8_MARK,
    alternatives,
    array,
    iim_block,
    jpeg_octets,
    noise,
    tiff_block,
    xmp_packet,
)
from tests.photos.made_files import HEICS

XMP = xmp_packet(
    alternatives("dc:description", {"x-default": "A ferry leaves", "de": "Eine Fähre läuft aus"})
    + array("dc:creator", ["Una Reid"], "Seq"),
    'photoshop:City="Hull"',
)
IIM = iim_block(UTF_8_MARK, (2, 120, b"A ferry leaves"), (2, 80, b"Una Reid"), (2, 90, b"Hull"))
EXIF = tiff_block({270: b"A ferry leaves\0", 36867: b"2026:03:03 10:11:12\0"}, {274: 6})
_SIZE = (96, 72)
_RAWS: dict[str, Callable[[bytes], bytes]] = {
    "nef": raw_files.nef,
    "cr2": raw_files.cr2,
    "cr3": raw_files.cr3,
    "dng": raw_files.dng,
    "orf": raw_files.orf,
    "raf": raw_files.raf,
    "rw2": raw_files.rw2,
}


@dataclass(frozen=True, slots=True)
class GoodFile:
    """A photo.

    Attributes:
        name: Of the file; its ending tells the kind.
        data: All of it.
    """

    name: str
    data: bytes

    @property
    def kind(self) -> str:
        """Its ending, without the point."""
        return self.name.rpartition(".")[2]


def made_files() -> list[GoodFile]:
    """Those that need nothing from outside the project, with words in them where a kind has any."""
    raws = [GoodFile(f"made.{ending}", make(_shown())) for ending, make in _RAWS.items()]
    heics = [GoodFile(path.name, path.read_bytes()) for path in HEICS]
    return [*(GoodFile(f"made.{kind}", data) for kind, data in _encoded()), *heics, *raws]


def shared_files() -> list[GoodFile]:
    """The shared samples but for those that are malformed; empty where they are not."""
    places = ("*.jpg", "*.webp", "meta-only/*.jpg", "plain/*.jpg", "plain/*.png")
    paths = sorted(path for place in places for path in SAMPLES.glob(place))
    return [GoodFile(path.name, path.read_bytes()) for path in paths]


def _shown() -> bytes:
    return jpeg_octets(noise((800, 600)), quality=40)


def _encoded() -> Iterator[tuple[str, bytes]]:
    picture = noise(_SIZE)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    shades = Image.linear_gradient("L").resize(_SIZE)
    texts = PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    texts.add_text("Author", "Una Reid")
    clear = picture.copy()
    clear.putalpha(200)
    for kind, image, options in (
        ("jpg", picture, {"exif": b"Exif\0\0" + EXIF, "xmp": XMP, "icc_profile": profile}),
        ("png", shades, {"exif": EXIF, "icc_profile": profile, "pnginfo": texts}),
        ("webp", clear, {"exif": EXIF, "xmp": XMP, "icc_profile": profile}),
        ("gif", picture.convert("P"), {"comment": b"A ferry leaves"}),
        ("tif", picture, {"tiffinfo": {270: "A ferry leaves", 700: XMP, 33723: IIM}}),
        ("avif", clear, {"exif": EXIF, "xmp": XMP, "icc_profile": profile}),
    ):
        target = io.BytesIO()
        image.save(target, {"jpg": "JPEG", "tif": "TIFF"}.get(kind, kind.upper()), **options)
        yield kind, target.getvalue()
