"""Which stories a list shows."""

from dataclasses import dataclass, replace

from editor.domain.place import Place
from editor.domain.status import Status


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """What a story must be to stand in a list; what is empty asks nothing.

    Attributes:
        words: Stand in its text, captions or people; the last one may be unfinished.
        place: Where it lies.
        statuses: It has one of them.
        desk: Its desk, capitals aside.
        section: Its section, capitals aside.
        person: Words of the name of somebody in its credits, or in its photos or their credits.
        changed_within_days: It was saved at most so many days ago.
    """

    words: str = ""
    place: Place = Place.DESK
    statuses: tuple[Status, ...] = ()
    desk: str = ""
    section: str = ""
    person: str = ""
    changed_within_days: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks for anything but the desk's stories."""
        return self != StoryFilter()

    def without_words(self) -> "StoryFilter":
        """The same but for the words: what is worth a name of its own."""
        return replace(self, words="")
