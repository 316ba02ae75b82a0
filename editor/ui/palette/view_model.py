"""What the palette offers for what was typed. No widgets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor.domain.listing import Listing
from editor.ui.commands import CommandTable
from editor.ui.menus import title_of
from editor.ui.palette.matching import match

_MOST_STORIES = 40
_MOST_RECENT = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette.

    Attributes:
        id: The command's, or the story's.
        name: What it is called.
        group: What it is about: ``View``, ``Story list`` …
        keys: As people read them; empty if it has none.
        why_not: Why it can't be done now; empty if it can.
        at: The letters of the name that were found.
    """

    id: str
    name: str
    group: str
    keys: str = ""
    why_not: str = ""
    at: tuple[int, ...] = ()
    is_story: bool = False


class Palette(QObject):
    """Commands first, those that were used last at the top; then stories by headline and slug.

    Args:
        commands: Gives the table of commands.
        listings: Gives the stories, the last changed first.
        open_story: Opens a story by its id.
        recent: Ids of commands, the last used first; kept up to date here.
    """

    changed = Signal()

    def __init__(
        self,
        commands: Callable[[], CommandTable],
        listings: Callable[[], Iterable[Listing]],
        open_story: Callable[[str], object],
        recent: list[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._listings = listings
        self._open_story = open_story
        self._recent = recent
        self.words = ""
        self.entries: tuple[Entry, ...] = ()

    def look_for(self, words: str) -> None:
        """Offer what fits."""
        self.words = words
        self.entries = (*self._fitting_commands(), *self._fitting_stories())
        self.changed.emit()

    def run(self, entry: Entry) -> None:
        """Do it, if it can be done."""
        if entry.is_story:
            self._open_story(entry.id)
        elif not entry.why_not:
            if entry.id in self._recent:
                self._recent.remove(entry.id)
            self._recent.insert(0, entry.id)
            del self._recent[_MOST_RECENT:]
            self._commands().actions[entry.id].trigger()

    def _fitting_commands(self) -> Sequence[Entry]:
        table = self._commands()
        found = []
        for number, command in enumerate(table.commands):
            group = title_of(command.group)
            # "view zoom" finds what stands in the menu View, too.
            whole = match(self.words, f"{command.text} {group}")
            if whole is None:
                continue
            by_name = match(self.words, command.text)
            at = (by_name or whole).at
            entry = Entry(
                command.id,
                table.actions[command.id].text(),
                group,
                table.shown_keys_of(command),
                "" if command.enabled() else command.needs,
                tuple(place for place in at if place < len(command.text)),
            )
            score = by_name.score if by_name else whole.score / 2
            found.append((self._rank(command.id, score), number, entry))
        return [entry for _, _, entry in sorted(found, key=lambda each: each[:2])]

    def _rank(self, id: str, score: float) -> tuple[float, float]:
        """The least is first: what fits best; without words, what was used last."""
        used = self._recent.index(id) if id in self._recent else _MOST_RECENT
        return (-score, used) if self.words.strip() else (used, 0)

    def _fitting_stories(self) -> Sequence[Entry]:
        if not self.words.strip():
            return []
        found = []
        for number, listing in enumerate(self._listings()):
            name = listing.headline or listing.slug
            matched = match(self.words, name) or match(self.words, f"{name} {listing.slug}")
            if matched is not None:
                at = tuple(place for place in matched.at if place < len(name))
                group = listing.slug if listing.headline else "Story"
                entry = Entry(listing.id, name, group, at=at, is_story=True)
                found.append((-matched.score, number, entry))
        return [entry for _, _, entry in sorted(found, key=lambda each: each[:2])[:_MOST_STORIES]]
