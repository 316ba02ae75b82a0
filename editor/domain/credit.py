"""Who made a story, and as what."""

from dataclasses import dataclass

ROLES = (
    "writer",
    "reporting",
    "additional reporting",
    "contributing",
    "writing",
    "editing",
    "photography",
    "video",
    "graphics",
    "translation",
    "research",
    "data",
    "producer",
)


@dataclass(frozen=True, slots=True)
class Credit:
    """One person's or organisation's part in one story.

    Attributes:
        name: The name as printed in this story.
        role: One of ``ROLES``, or a word of the desk's own.
        place: Where they worked from; may be empty.
        affiliation: For whom they work; may be empty.
        contributor_id: Who it is in the contributor directory; None for a guest.
        hidden: Kept on the desk, not shown to readers.
        note: For the desk; never exported.
        is_vanity: Printed for readers and nothing else: no credit in law, in metadata or in pay. A
            legal credit that isn't printed is a hidden one.
    """

    name: str
    role: str = "writer"
    place: str = ""
    affiliation: str = ""
    contributor_id: str | None = None
    hidden: bool = False
    note: str = ""
    is_vanity: bool = False
