"""A photo: one original, what its file says about itself, what the library says."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from operator import attrgetter

from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.rights import Rights


@dataclass(frozen=True, slots=True)
class PhotoFields:
    """The words and facts that go with a photo; one layer of them.

    None is unset (the layer below shows), an empty text or tuple is a value. Names and meaning
    follow the IPTC Photo Metadata Standard 2025.1; ``taken_at`` is ISO 8601 as far as it is known,
    ``subjects`` are IPTC Media Topic codes such as ``medtop:20000705``.
    """

    caption: str | None = None
    headline: str | None = None
    title: str | None = None
    alt_text: str | None = None
    long_description: str | None = None
    creators: tuple[str, ...] | None = None
    creator_title: str | None = None
    credit_line: str | None = None
    source: str | None = None
    copyright: str | None = None
    usage_terms: str | None = None
    instructions: str | None = None
    job_id: str | None = None
    taken_at: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None
    country_code: str | None = None
    sublocation: str | None = None
    people: tuple[str, ...] | None = None
    keywords: tuple[str, ...] | None = None
    caption_writer: str | None = None
    source_type: str | None = None
    data_mining: str | None = None
    subjects: tuple[str, ...] | None = None
    ai_system: str | None = None
    ai_version: str | None = None
    ai_prompt: str | None = None
    ai_prompt_by: str | None = None

    def over(self, below: "PhotoFields") -> "PhotoFields":
        """This layer laid over another: what is unset here shows from below."""
        pairs = zip(_values(self), _values(below), strict=True)
        return PhotoFields(*(below if own is None else own for own, below in pairs))


_values = attrgetter(*(each.name for each in fields(PhotoFields)))  # asked at every paint of a card


class Flag(StrEnum):
    """What somebody decided about a photo when choosing."""

    NONE = ""
    PICKED = "picked"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Companion:
    """The camera raw file that was shot together with a JPEG; kept among the originals.

    Attributes:
        digest: SHA-256 of its bytes.
    """

    digest: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Photo:
    """An original in the library, known by its digest.

    Attributes:
        digest: SHA-256 of the original's bytes, 64 hexadecimal digits; the photo's identity.
        file_name: The name it came with, without a folder.
        media_type: Such as ``image/jpeg``.
        width_px: Upright width: the EXIF orientation is already applied.
        height_px: Upright height.
        size_octets: Length of the original file.
        file: What the file says (read-only).
        library: What this newsroom says over it.
        credit: The newsroom's credit line; None shows what the file says.
        doubts: Sentences about the embedded metadata that somebody should look at.
        crops: What is shown where another shape is asked for; at most one a ratio.
        interest: The spot that every crop must keep; None if nobody chose one.
        rating: Stars, 0 to 5.
        flag: Picked or rejected.
        is_protected: Its source is protected: nothing that leads to the person leaves the house.
        credentials: What is known of its Content Credentials without going on-line: ``embedded``
            or ``remote``; empty if it has none.
        look: A perceptual hash, 16 hexadecimal digits; empty if it wasn't made.
        companion: The raw file of the same shot.
        added_at: When it came into the library (aware, UTC); None before that.
    """

    digest: str
    file_name: str
    media_type: str
    width_px: int
    height_px: int
    size_octets: int
    file: PhotoFields = field(default_factory=PhotoFields)
    library: PhotoFields = field(default_factory=PhotoFields)
    credit: CreditLine | None = None
    crop: Crop | None = None
    rights: Rights = field(default_factory=Rights)
    doubts: tuple[str, ...] = ()
    crops: tuple[RatioCrop, ...] = ()
    interest: Point | None = None
    rating: int = 0
    flag: Flag = Flag.NONE
    is_protected: bool = False
    credentials: str = ""
    look: str = ""
    companion: Companion | None = None
    added_at: datetime | None = None

    @property
    def shown(self) -> PhotoFields:
        """The fields as they stand: the library's over the file's."""
        return self.library.over(self.file)
