"""What cameras and phones write where the caption belongs."""

import re

_BOILERPLATE = re.compile(
    r"""
      (olympus|minolta|konica\ minolta|sanyo|sony|samsung|pentax|kodak|jenoptik|medion|hewlett)
          [\w\ -]{0,20}\ (digital\ (still\ )?camera|digicam|dsc|camera\ pictures)
    | sony\ dsc | sony\ digital\ image | samsung | digital\ (still\ )?camera | camera | default
    | exif[_ ]jpeg(_\w+)? | jpeg\ picture | lead\ technologies.{0,30} | dcim.{0,60}
    | untitled(-\d+)? | image | picture | photo | screenshot | charset="?ascii"?.{0,20}
    | created\ by\ dji\ camera | <digimax.{0,40}> | type=.{0,20} | oplus_\d+
    | (r?hdr|fbt|sdr|dav|edf|cof|rbt|ptr|nor|ldr|mde|btf|bty|vtf|binary|jpe?g|oppo|exif)
    | \w{1,4}[_-]?\d{3,8}(\.jpe?g)?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_boilerplate(text: str) -> bool:
    """Whether a caption is a camera's own words: ``OLYMPUS DIGITAL CAMERA``."""
    return _BOILERPLATE.fullmatch(text.strip()) is not None
