"""Raw and JPEG of one shot are one photo: which files belong together, by their names."""

from collections.abc import Sequence
from pathlib import Path

from editor.photos.kinds import PICTURE_ENDINGS, is_raw_name

Pair = tuple[Path, Path | None]
"""A photo, and the raw file of the same shot."""


def paired(paths: Sequence[Path]) -> tuple[Pair, ...]:
    """Photos in the order given, each with its raw file; a raw file alone counts as a photo.

    Which of several pictures of one name has the raw file: the JPEG, else the first one.
    """
    raws = {_shot(path): path for path in paths if is_raw_name(path)}
    owners: dict[tuple[Path, str], Path] = {}
    for path in sorted(paths, key=lambda each: not _is_jpeg(each)):  # it keeps their order
        if path.suffix.lower() in PICTURE_ENDINGS:
            owners.setdefault(_shot(path), path)
    pairs: list[Pair] = []
    for path in paths:
        shot = _shot(path)
        if is_raw_name(path):
            if shot not in owners or raws[shot] != path:
                pairs.append((path, None))
        else:
            is_owner = owners.get(shot) == path
            pairs.append((path, raws.get(shot) if is_owner else None))
    return tuple(pairs)


def _shot(path: Path) -> tuple[Path, str]:
    return path.parent, path.stem.casefold()


def _is_jpeg(path: Path) -> bool:
    return path.suffix.lower().startswith(".jp")
