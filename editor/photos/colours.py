"""Colours as a browser expects them: 8 bits, sRGB or grey, with or without transparency."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_SIXTEEN_BITS = frozenset({"I", "I;16", "I;16B", "I;16L"})
_SPACE_AT = slice(16, 20)  # of a profile's head (ICC.1:2022, 7.2)
_PROFILE_SPACES = {"RGB": "RGB ", "CMYK": "CMYK", "L": "GRAY"}
_OPAQUE = {"1": "L", "F": "L", "YCbCr": "RGB", "RGBX": "RGB"}
_TRANSPARENT = {"PA": "RGBA", "LA": "RGBA", "La": "RGBA", "RGBa": "RGBA"}


def in_srgb(picture: "Image") -> "Image":
    """Decode a picture and bring its colours to L, RGB or RGBA in sRGB; a profile is used up."""
    profile = picture.info.get("icc_profile")
    plain = _in_eight_bits(picture)
    if plain.mode == "RGBA" and profile:
        alpha = plain.getchannel("A")
        plain = _converted(plain.convert("RGB"), profile)
        plain.putalpha(alpha)
        return plain
    return _converted(plain, profile) if profile else _without_ink(plain)


def in_own_colours(picture: "Image") -> tuple["Image", bytes | None]:
    """Decode a picture and leave its colours as they are.

    Returns:
        It as L, RGB or RGBA, and the profile that its colours mean something by; None if it has
        none, or none of such colours. Inks (CMYK) come in sRGB: only paper shows them.
    """
    profile = picture.info.get("icc_profile")
    plain = _in_eight_bits(picture)
    if plain.mode == "CMYK" or not profile:
        return in_srgb(picture), None
    space = profile[_SPACE_AT].decode("ascii", "replace")
    return plain, profile if space == _PROFILE_SPACES[plain.mode.removesuffix("A")] else None


def on_white(picture: "Image") -> "Image":
    """The picture without transparency, for formats that have none."""
    if picture.mode != "RGBA":
        return picture
    from PIL import Image  # noqa: PLC0415

    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _in_eight_bits(picture: "Image") -> "Image":
    """As L, RGB, RGBA or CMYK."""
    if picture.mode in _SIXTEEN_BITS:
        whole = picture if picture.mode == "I" else picture.convert("I")
        return whole.point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in {"P", "L", "RGB"} and "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode == "P":
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    mode = _OPAQUE.get(picture.mode) or _TRANSPARENT.get(picture.mode)
    if mode:
        return picture.convert(mode)
    picture.load()
    return picture


def _converted(picture: "Image", profile: bytes) -> "Image":
    """Convert from a profile; one that is damaged or of other colours is passed over."""
    from PIL import ImageCms  # noqa: PLC0415

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space != _PROFILE_SPACES[picture.mode]:
            return _without_ink(picture)
        if "srgb" in (source.profile.profile_description or "").lower():
            return picture
        target = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return _without_ink(picture)
    return converted or _without_ink(picture)


def _without_ink(picture: "Image") -> "Image":
    return picture.convert("RGB") if picture.mode == "CMYK" else picture
