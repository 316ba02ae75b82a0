"""What a photo's file says block by block, what it gives away, and a copy in which all agree."""

from dataclasses import dataclass
from pathlib import Path

from editor.domain.content_credentials import Verdict
from editor.domain.photo import Photo
from editor.photos.caption_write import write_caption
from editor.photos.kinds import HEAD_OCTETS, media_type_of
from editor.photos.metadata.leaks import Leak, leaks_in
from editor.photos.truth import Truth, truth_of
from editor.services.signing import judged

_SEARCHED = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(frozen=True, slots=True)
class FileTruth:
    """A file, as it is.

    Attributes:
        truth: What its blocks say.
        leaks: What it tells beyond the fields that a photo should tell; None of kinds that aren't
            searched.
        verdict: On its signature; None if it has none, or nobody can judge it here.
    """

    truth: Truth
    leaks: tuple[Leak, ...] | None
    verdict: Verdict | None = None


def read_truth(path: Path) -> FileTruth:
    """Read a file block by block.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    truth = truth_of(path)
    data = path.read_bytes()
    media_type = media_type_of(data[:HEAD_OCTETS], path)
    verdict = judged(path, media_type, truth.credentials)
    if media_type not in _SEARCHED:
        return FileTruth(truth, None, verdict)
    found = leaks_in(data, media_type, truth.repair)
    return FileTruth(truth, tuple(each for each in found if not each.is_meant), verdict)


def write_repaired_copy(original: Path, to: Path, truth: Truth) -> Photo:
    """Write a copy in which XMP, IIM and EXIF say the same, with a current digest.

    Raises:
        UnreadableFileError: The original is no photo that can be read.
        UnwritableFileError: The copy is the original, or can't be written.
    """
    return write_caption(original, to, truth.repair)
