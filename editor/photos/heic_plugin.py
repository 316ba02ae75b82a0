"""HEIC for Pillow: the head is read here, the picture decoded in the child process.

Pillow is imported at once: ``picture`` loads this module when the first HEIC is opened.
"""

from typing import Any

from PIL import Image, ImageFile

from editor.photos.decoder.client import DECODER
from editor.photos.metadata.heif import picture_of_heif

FORMAT = "HEIC"
_SHORTEST_S = 1.2
# Slow computers take twice as long as the fastest; a small file that says it is huge gets no
# time for that.
_PER_MEGAPIXEL_S = 0.25
_MEGAPIXELS_PER_MEGABYTE = 8


class HeicFile(ImageFile.ImageFile):
    """A HEIC file; its picture is upright as soon as it is opened.

    Loading it raises OSError where it is damaged, and DecoderError.
    """

    format = FORMAT
    format_description = "High Efficiency Image File"

    def _open(self) -> None:
        assert self.fp is not None
        found = picture_of_heif(self.fp)  # type: ignore[arg-type]
        if found is None:
            message = "no picture of a known size"
            raise SyntaxError(message)
        self._size = found.width_px, found.height_px
        self._mode = "RGB"
        self._is_decoded = False
        self.tile = []
        if found.profile:
            self.info["icc_profile"] = found.profile

    def load(self) -> Any:
        """Decode the picture, the first time."""
        if not self._is_decoded:
            assert self.fp is not None
            self.fp.seek(0)
            data = self.fp.read()
            decoded = DECODER.decode(data, _limit_s(self.size, len(data)))
            if (decoded.width_px, decoded.height_px) != self.size:
                message = "the picture is of another size than the file says"
                raise OSError(message)
            self._mode = decoded.mode
            self.im = Image.frombytes(decoded.mode, self.size, decoded.octets).im
            self._is_decoded = True
        return Image.Image.load(self)


def _limit_s(size: tuple[int, int], octets: int) -> float:
    megapixels = size[0] * size[1] / 1_000_000
    believable = min(megapixels, octets / 1_000_000 * _MEGAPIXELS_PER_MEGABYTE)
    return _SHORTEST_S + believable * _PER_MEGAPIXEL_S


# Not register_open(): then whoever opens any picture would have it tried, too, also for AVIF.
Image.OPEN[FORMAT] = HeicFile, None
