"""The directory as its list shows it. No widgets."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart
from editor.domain.contributor_filter import (
    ContributorFilter,
    in_directory_order,
    searched_text,
    sorts_as,
)
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom


class PeopleViewModel(QObject):
    """Who is listed, and who of them is chosen.

    Attributes:
        is_read: Whether the directory was read since the library opened.
        people: Everybody, in the order of the directory.
        rows: Those whom the filter lets through.
        chosen: Who stands in the form; None for nobody.
    """

    rows_changed = Signal()
    chosen_changed = Signal()
    library_changed = Signal()
    """Entries were written by this: whoever knows people reads them again."""
    said = Signal(str, str)
    """What happened, and its look: ``done`` or ``refusal``."""
    namesake_found = Signal(object)
    """Somebody was to be entered whose name is there already: this entry."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_read = False
        self.people: tuple[Contributor, ...] = ()
        self.rows: tuple[Contributor, ...] = ()
        self.filter = ContributorFilter()
        self.chosen: Contributor | None = None
        self.ledger = open_story.ledger
        self._open_story = open_story
        self._said: dict[str, str] = {}

    @property
    def newsroom(self) -> "Newsroom | None":
        """The open library, if there is one."""
        return self._open_story.newsroom

    def reload(self, choose: str = "") -> None:
        """Read the directory; then choose the entry of that id, else the one that is chosen."""
        if self.newsroom is not None:
            take = partial(self._arrived, choose)
            tasks.run(partial(_read, self.newsroom), done=take, failed=self.tell)

    def look_for(self, wanted: ContributorFilter) -> None:
        """Show those whom a filter asks for; the form keeps who stands in it."""
        self.filter = wanted
        self._narrow()

    def choose(self, key: str) -> None:
        """Put the entry of that id into the form."""
        self.chosen = next((each for each in self.people if each.id == key), None)
        self.chosen_changed.emit()

    def add(self, name: str, *, apart: bool = False) -> None:
        """Enter somebody and put them into the form; a namesake is asked about first."""
        name, newsroom = name.strip(), self.newsroom
        if newsroom is None or not name:
            return
        called = name.casefold()
        there = next((each for each in self.people if each.name.casefold() == called), None)
        if there is not None and not apart:
            self.namesake_found.emit(there)
            return
        self.filter = ContributorFilter()
        enter = partial(newsroom.contributors.enter, {"name": name}, apart=apart)
        tasks.run(enter, done=self._entered, failed=self.tell)

    def take_out(self, key: str) -> None:
        """Take an entry out; one that a story credits stays, and that is said."""
        if self.newsroom is not None:
            work = partial(self.newsroom.contributors.remove, key)
            tasks.run(work, done=lambda _: self.wrote(), failed=self.tell)

    def put_back(self, person: Contributor) -> None:
        """Have an entry as it was before it was taken out."""
        if self.newsroom is not None:
            work = partial(self.newsroom.contributors.change, person)
            tasks.run(work, done=lambda _: self.wrote(person.id), failed=self.tell)

    def show_changed(self, person: Contributor) -> None:
        """Show an entry as it will be once it is written."""
        before = next((each for each in self.people if each.id == person.id), None)
        if before is None:
            return
        people = tuple(person if each is before else each for each in self.people)
        moves = sorts_as(before) != sorts_as(person)
        self._said[person.id] = searched_text(person)
        self._show(in_directory_order(people) if moves else people)

    def wrote(self, key: str = "") -> None:
        """Entries were written: read them again, and choose the one of that id."""
        self.library_changed.emit()
        self.reload(key)

    def tell(self, error: CopydeskError) -> None:
        """Say what couldn't be done."""
        self.said.emit(str(error), "refusal")

    def _entered(self, person: Contributor) -> None:
        self.ledger.push_act(
            f"adding “{person.name}”",
            undo=partial(self.take_out, person.id),
            redo=partial(self.put_back, person),
        )
        self.wrote(person.id)

    def _arrived(self, choose: str, read: tuple[tuple[Contributor, ...], dict[str, str]]) -> None:
        people, self._said = read
        self.is_read = True
        self._show(people, choose)

    def _show(self, people: tuple[Contributor, ...], choose: str = "") -> None:
        self.people = people
        self._narrow()
        self.choose(choose or (self.chosen.id if self.chosen is not None else ""))

    def _narrow(self) -> None:
        lets_through, said = self.filter.lets_through, self._said
        rows = tuple(each for each in self.people if lets_through(each, said[each.id]))
        if rows != self.rows or not rows:
            self.rows = rows
            self.rows_changed.emit()


def _read(newsroom: "Newsroom") -> tuple[tuple[Contributor, ...], dict[str, str]]:
    """Everybody in order, and by id what is searched of them."""
    people = in_directory_order(newsroom.contributors.all())
    return people, {each.id: searched_text(each) for each in people}


def marks_of(person: Contributor) -> tuple[str, ...]:
    """What a row says of an entry in a word or two."""
    marks = (
        ("Organisation", person.is_organisation),
        ("Protected", person.is_protected),
        ("Pseudonym", bool(person.pseudonym)),
        ("Left", person.has_left),
    )
    return tuple(mark for mark, holds in marks if holds)


def spoken(person: Contributor) -> str:
    """A row as a screen reader says it."""
    return ", ".join(filter(None, (person.name, told_apart(person), *marks_of(person))))
