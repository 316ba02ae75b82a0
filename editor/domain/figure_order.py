"""Figures of a story in another order."""

from collections.abc import Collection, Sequence

from editor.domain.figure import Figure


def stepped(figures: Sequence[Figure], photos: Collection[str], step: int) -> tuple[Figure, ...]:
    """Move figures by one place; those that stand at the edge, or behind such ones, stay.

    Args:
        figures: All of the story.
        photos: Digests of those that move.
        step: -1 for forward, 1 for back.
    """
    rows = list(figures) if step < 0 else list(reversed(figures))
    for at in range(1, len(rows)):
        moves, is_free = rows[at].photo in photos, rows[at - 1].photo not in photos
        if moves and is_free:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
    return tuple(rows if step < 0 else reversed(rows))


def put_before(
    figures: Sequence[Figure], photos: Collection[str], before: str | None
) -> tuple[Figure, ...]:
    """Put figures before that of another photo, in the order in which they stand.

    Args:
        figures: All of the story.
        photos: Digests of those that move.
        before: Digest of the photo that will stand behind them; None for the end.
    """
    moved = [each for each in figures if each.photo in photos]
    rest = [each for each in figures if each.photo not in photos]
    if before in photos:
        return tuple(figures)
    at = next((at for at, each in enumerate(rest) if each.photo == before), len(rest))
    at = len(rest) if before is None else at
    return (*rest[:at], *moved, *rest[at:])
