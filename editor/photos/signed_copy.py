"""Whether a copy of a signed photo is signed anew, and what is said where it isn't."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.domain.content_credentials import EMBEDDED
from editor.domain.errors import SecretError, SigningError
from editor.photos.credentials import Signs
from editor.photos.metadata.credential_leaks import too_telling
from editor.photos.metadata.jumbf import boxes_of

OTHER_WORDS = "c2pa.edited.metadata"
SMALLER = "c2pa.resized"
CROPPED = "c2pa.cropped"
OTHER_KIND = "c2pa.converted"
UNSIGNED = (
    "The original is signed with Content Credentials; the copy isn't, because other words would "
    "break the signature. The signed original is kept."
)
_PROTECTED = (
    "The original is signed with Content Credentials; the copy isn't, because its history would "
    "lead to the protected source. The signed original is kept."
)
_ELSEWHERE = (
    "Content Credentials of the original lie elsewhere on the network; the copy has none. The "
    "original is kept."
)


@dataclass(frozen=True, slots=True)
class Original:
    """What a copy is made from.

    Attributes:
        path: Never written.
        media_type: Of it.
        credentials: As ``Photo`` has it.
    """

    path: Path
    media_type: str
    credentials: str


def signed_copy(
    data: bytes,
    media_type: str,
    original: Original,
    desk: Signs | None,
    *,
    acts: Sequence[str],
    is_protected: bool,
) -> tuple[bytes, str]:
    """Sign a copy if its original is signed, and if it may and can be.

    Args:
        data: The copy.
        media_type: Of it.
        original: What it was made from.
        desk: Who signs; None if nobody does.
        acts: What was done to it, as C2PA calls it.
        is_protected: A history would lead to a protected source.

    Returns:
        The copy with its signature, or as it was; and why it has none, empty if it has one or the
        original had none either.
    """
    why = _reason_against(original, desk, is_protected=is_protected)
    if why or not original.credentials or desk is None:
        return data, why
    try:
        signed = desk.signed(data, media_type, (original.path, original.media_type), acts)
    except (SigningError, SecretError) as error:
        return data, f"The copy isn't signed anew. {error}"
    left = too_telling(boxes_of(signed, media_type))
    if left:
        return data, (
            "The copy isn't signed anew: Content Credentials of the original hold what can't be "
            f"taken out ({', '.join(left)}). The signed original is kept."
        )
    return signed, ""


def _reason_against(original: Original, desk: Signs | None, *, is_protected: bool) -> str:
    if not original.credentials:
        return ""
    if is_protected:
        return _PROTECTED
    if original.credentials != EMBEDDED:
        return _ELSEWHERE
    return UNSIGNED if desk is None else ""
