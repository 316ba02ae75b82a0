"""The use of a photo in a story."""

from dataclasses import dataclass

from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop, RatioCrop


@dataclass(frozen=True, slots=True)
class Figure:
    """One place where a story shows a photo. The body names it: ``![](figure:NAME)``.

    Caption, alt text and crop are layers: None shows what the library or the file says,
    an empty text is a value and hides it.

    Attributes:
        name: Unique in the story; lower-case letters, digits and hyphens.
        photo: The digest of the photo, None as long as the picture is missing.
        caption: For this story, without FILE prefix and sign-off: both are rendered.
        alt: For readers who can't see the photo; ``""`` says on purpose that it is decorative.
        is_file: It is a file photo here.
        lead: It stands for the whole story (at most one figure does).
        sign_off: The credit that came with the caption. The photo's own credit, once somebody
            has set one in the library, comes first.
        crops: What this story shows where another shape is asked for; at most one a ratio. None
            shows the library's.
    """

    name: str
    photo: str | None = None
    caption: str | None = None
    alt: str | None = None
    crop: Crop | None = None
    is_file: bool = False
    lead: bool = False
    sign_off: CreditLine | None = None
    crops: tuple[RatioCrop, ...] | None = None
