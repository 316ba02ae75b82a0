"""The entry that stands in the form: what its fields say, and what is typed there. No widgets."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import field_named, text_of, with_texts
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.people.view_model import PeopleViewModel

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_DIGEST_DIGITS = 64


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library knows of somebody beside the entry.

    Attributes:
        stories: The slugs of the stories that credit them, the last saved first.
        portrait: The file name of the portrait; empty without one.
    """

    stories: tuple[str, ...] = ()
    portrait: str = ""


class EntryViewModel(QObject):
    """The chosen entry of the directory; a field is written as it is left, and can be undone.

    Attributes:
        facts: What else is known of them; None until it is read.
    """

    changed = Signal()
    refused = Signal(str, str)
    """A field, and why what was typed there can't be."""

    def __init__(self, people: PeopleViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts | None = None
        self._people = people
        self._key = ""
        people.chosen_changed.connect(self._chosen)

    @property
    def person(self) -> Contributor | None:
        """Who stands in the form."""
        return self._people.chosen

    def text_of(self, field: str) -> str:
        """What a field says; a portrait by the name of its file."""
        if self.person is None:
            return ""
        if field == "portrait" and self.facts is not None and self.facts.portrait:
            return self.facts.portrait
        return text_of(self.person, field)

    def set(self, field: str, text: str) -> bool:
        """Write what somebody typed for a field; false if it can't be that."""
        person, text = self.person, text.strip()
        if person is None or text == self.text_of(field):
            return True
        if field == "portrait" and text and len(text) != _DIGEST_DIGITS:
            self._look_for_portrait(person.id, text)
            return True
        try:
            changed = with_texts(person, {field: text})
        except CopydeskError as error:
            self.refused.emit(field, str(error))
            return False
        if changed != person:
            before, after = text_of(person, field), text_of(changed, field)
            self._write(person.id, field, after)
            self._people.ledger.push_act(
                f"{field_named(field).label.lower()} of “{person.name}”",
                undo=partial(self._write, person.id, field, before),
                redo=partial(self._write, person.id, field, after),
            )
        return True

    def remove(self) -> None:
        """Take the entry out; one that a story credits stays, and that is said."""
        newsroom = self._people.newsroom
        if self.person is not None and newsroom is not None:
            work = partial(newsroom.contributors.remove, self.person.id)
            tasks.run(work, done=self._removed, failed=self._people.tell)

    def _removed(self, person: Contributor) -> None:
        self._people.ledger.push_act(
            f"removing “{person.name}”",
            undo=partial(self._people.put_back, person),
            redo=partial(self._people.take_out, person.id),
        )
        told = f"“{person.name}” is removed. Undo brings the entry back."
        self._people.said.emit(told, "done")
        self._people.wrote()

    def _write(self, key: str, field: str, text: str) -> None:
        """Write a field; the list and the form show it at once."""
        newsroom = self._people.newsroom
        known = next((each for each in self._people.people if each.id == key), None)
        if newsroom is None or known is None:
            return
        self._people.show_changed(with_texts(known, {field: text}))
        work = partial(newsroom.contributors.set_fields, key, {field: text})
        written = self._people.library_changed.emit
        tasks.run(work, done=lambda _: written(), failed=self._not_written)

    def _not_written(self, error: CopydeskError) -> None:
        self._people.tell(error)
        self._people.reload()

    def _look_for_portrait(self, key: str, name: str) -> None:
        """Look for the photo of that file name; its digest is what is written."""
        newsroom = self._people.newsroom
        if newsroom is not None:
            found = partial(self._portrait_found, key, name)
            tasks.run(partial(_digests, newsroom, name), done=found, failed=self._people.tell)

    def _portrait_found(self, key: str, name: str, digests: tuple[str, ...]) -> None:
        if self.person is None or self.person.id != key:
            return
        if len(digests) == 1:
            self.facts = replace(self.facts or Facts(), portrait="")
            self.set("portrait", digests[0])
            return
        found = f"{len(digests)} photos" if digests else "No photo"
        self.refused.emit("portrait", f"{found} of the library: “{name}”.")

    def _chosen(self) -> None:
        newsroom, person = self._people.newsroom, self.person
        key = person.id if person is not None else ""
        if key != self._key:
            self._key, self.facts = key, None
        self.changed.emit()
        if newsroom is not None and person is not None:
            take = partial(self._take, key)
            tasks.run(partial(_facts, newsroom, person), done=take, failed=self._people.tell)

    def _take(self, key: str, facts: Facts) -> None:
        if key == self._key and facts != self.facts:
            self.facts = facts
            self.changed.emit()


def _facts(newsroom: "Newsroom", person: Contributor) -> Facts:
    portraits = newsroom.photos.some([person.portrait] if person.portrait else [])
    names = [photo.file_name for photo in portraits.values()]
    return Facts(newsroom.contributors.stories_of(person.id), "".join(names))


def _digests(newsroom: "Newsroom", name: str) -> tuple[str, ...]:
    called = name.casefold()
    photos = newsroom.photos.all_photos()
    return tuple(each.digest for each in photos if each.file_name.casefold() == called)
