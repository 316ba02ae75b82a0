"""What a format will drop or flatten of this very story."""

from dataclasses import dataclass
from typing import Any

from editor.domain.story import Story
from editor.exporters.contract import Exporter
from editor.exporters.parts import DESK_ONLY, PARTS
from editor.exporters.release import as_sent


@dataclass(frozen=True, slots=True)
class Loss:
    """A part of a story that a format doesn't carry as what it is.

    Attributes:
        part: Its id in ``PARTS``.
        field: The article's field that it belongs to.
        message: A sentence for people.
        is_flattened: Its words stay; otherwise it is dropped.
        is_desk_only: It is the desk's own and left out on purpose.
    """

    part: str
    field: str
    message: str
    is_flattened: bool = False
    is_desk_only: bool = False


def losses(story: Story, exporter: Exporter, options: Any = None) -> tuple[Loss, ...]:
    """The parts that the story has and the format loses, in the order people care for them."""
    carries = exporter.carries(exporter.options if options is None else options)
    sent = as_sent(story)
    lost = []
    for name, part in PARTS.items():
        if name in carries.whole or part.value(sent) in (None, "", (), [], 0):
            continue
        how = carries.flattened.get(name)
        said = f"become {how}" if how else "dropped"
        lost.append(
            Loss(name, part.field, f"{part.label}: {said}.", how is not None, name in DESK_ONLY)
        )
    return tuple(lost)
