"""How large a derived picture is."""

from editor.domain.crop import Crop
from editor.domain.photo import Photo


def rendition_size(photo: Photo, crop: Crop, width_px: int) -> tuple[int, int]:
    """Width and height in pixels of a rendition; never more than the crop's own pixels.

    Args:
        photo: Its upright size counts.
        crop: The part that is shown; its proportions are kept.
        width_px: What is wished for; the result is narrower if the crop is.
    """
    left, top, right, bottom = crop.box_px(photo.width_px, photo.height_px)
    own_width, own_height = right - left, bottom - top
    width = max(1, min(width_px, own_width))
    return width, max(1, round(own_height * width / own_width))
