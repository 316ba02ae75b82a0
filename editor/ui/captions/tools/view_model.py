"""The state behind the captioning tools: templates, codes, earlier entries. No widgets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.domain.caption_template import CaptionTemplate
from editor.domain.codes import Code, CodeTable
from editor.domain.copied_fields import as_text, copied
from editor.domain.errors import CopydeskError
from editor.domain.photo_variables import Occasion
from editor.domain.template_applying import Applied, applied
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_LONGEST_ENTRY = 256

Work = Callable[["Newsroom"], Any]


class CaptionToolsModel(QObject):
    """Keeps the tools at hand, so that no key waits for the library; writes go there at once."""

    templates_changed = Signal()
    codes_changed = Signal()
    said = Signal(str)
    """What was done."""

    def __init__(
        self,
        session: CaptionSession,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._clock = clock
        self.templates: tuple[CaptionTemplate, ...] = ()
        self.codes: tuple[Code, ...] = ()
        """Those that somebody made."""
        self.codes_of_people: tuple[Code, ...] = ()
        self.table = CodeTable()
        self._entries: dict[str, tuple[str, ...]] = {}
        self._asked: set[str] = set()

    def refresh(self) -> None:
        """Read templates and codes again: another story, or another window wrote some."""
        story = self.session.open_story
        story_id = story.fields.id if story.is_open else None

        def read(newsroom: "Newsroom") -> tuple[Any, ...]:
            tools = newsroom.caption_tools
            return tools.templates(), tools.codes(), tools.codes_of_people(story_id)

        self._asked.clear()
        self._run(read, self._learn)

    def applied(self, template: CaptionTemplate) -> dict[str, Applied]:
        """What a template would do to each selected photo."""
        done = {}
        for number, digest in enumerate(self.session.selected, 1):
            photo = self.session.photo(digest)
            if photo is not None:
                done[digest] = applied(template, photo, self.table, self._occasion(digest, number))
        return done

    def apply(self, template: CaptionTemplate) -> tuple[str, ...]:
        """Put a template into all selected photos, in one step; gives back what went wrong."""
        done = self.applied(template)
        changes = {digest: each.changes for digest, each in done.items() if each.changes}
        if changes:
            self.session.apply_each(changes, name=f"template “{template.name}”")
        troubles = dict.fromkeys(words for each in done.values() for words in each.troubles)
        where = "1 photo" if len(changes) == 1 else f"{len(changes)} photos"
        self.said.emit(f"“{template.name}” put into {where}")
        return tuple(troubles)

    def copied_text(self) -> str:
        """What the current photo says, for the clipboard; empty without a photo."""
        photo = self.session.current
        return as_text(copied(photo, self.session.figure)) if photo is not None else ""

    def paste(self, values: Mapping[str, Any]) -> None:
        """Put fields into all selected photos, in one step."""
        if values and self.session.selected:
            self.session.apply(dict(values), name="pasting metadata")
            count = len(self.session.selected)
            fields = "1 field" if len(values) == 1 else f"{len(values)} fields"
            self.said.emit(f"{fields} pasted into {count} photo{'s' * (count > 1)}")

    def save_template(self, template: CaptionTemplate, instead_of: str = "") -> None:
        """Keep a template."""
        self._write(lambda room: room.caption_tools.save_template(template, instead_of))

    def remove_template(self, name: str) -> None:
        """Forget a template."""
        self._write(lambda room: room.caption_tools.remove_template(name))

    def save_code(self, code: Code, instead_of: str = "") -> None:
        """Keep a code."""
        self._write(lambda room: room.caption_tools.save_code(code, instead_of))

    def remove_code(self, code: str) -> None:
        """Forget a code."""
        self._write(lambda room: room.caption_tools.remove_code(code))

    def import_codes(self, path: Path) -> None:
        """Take in a file of codes."""

        def done(read: Any) -> None:
            told = f"{read.new} new codes, {read.changed} changed"
            if read.troubles:
                more = f" and {len(read.troubles) - 1} more" if len(read.troubles) > 1 else ""
                told = f"{told}. {read.troubles[0].removesuffix('.')}{more}"
            self.said.emit(told)
            self.refresh()

        self._run(lambda room: room.caption_tools.import_codes(path), done)

    def export_codes(self, path: Path) -> None:
        """Write the codes that somebody made into a file."""
        self._run(
            lambda room: room.caption_tools.export_codes(path),
            lambda count: self.said.emit(f"{count} codes written to {path.name}"),
        )

    def entries(self, field: str) -> tuple[str, ...]:
        """What was typed into a field before; the first time it is on its way."""
        if field not in self._asked:
            self._asked.add(field)
            self._run(
                lambda room: room.caption_tools.entries(field), partial(self._learn_entries, field)
            )
        return self._entries.get(field, ())

    def note(self, field: str, texts: Iterable[str]) -> None:
        """Something was typed into a field."""
        tidy = (" ".join(each.split()) for each in texts)
        new = tuple(dict.fromkeys(each for each in tidy if 0 < len(each) <= _LONGEST_ENTRY))
        if new:
            known = self._entries.get(field, ())
            self._entries[field] = (*new, *(each for each in known if each not in new))
            self._run(lambda room: room.caption_tools.note_entries({field: new}), _nothing)

    def forget(self, field: str, text: str) -> None:
        """Never offer it again."""
        self._entries[field] = tuple(e for e in self._entries.get(field, ()) if e != text)
        self._run(lambda room: room.caption_tools.forget_entry(field, text), _nothing)

    def _occasion(self, digest: str, number: int) -> Occasion:
        story = self.session.open_story
        newsroom = story.newsroom
        settings = newsroom.in_force.settings if newsroom is not None else None
        return Occasion(
            self.session.figure_of(digest),
            number,
            self._clock().astimezone().date(),
            story.fields.slug if story.is_open else "",
            settings.who if settings else "",
            settings.initials if settings else "",
        )

    def _learn(self, read: Sequence[Any]) -> None:
        self.templates, self.codes, self.codes_of_people = read
        self.table = CodeTable((*self.codes, *self.codes_of_people))
        self.templates_changed.emit()
        self.codes_changed.emit()

    def _learn_entries(self, field: str, read: tuple[str, ...]) -> None:
        known = self._entries.get(field, ())
        new = tuple(each for each in known if each not in read)
        self._entries[field] = (*new, *read)

    def _write(self, work: Work) -> None:
        self._run(work, lambda _: self.refresh())

    def _run(self, work: Work, done: Callable[[Any], None]) -> None:
        newsroom = self.session.open_story.newsroom
        if newsroom is not None:
            tasks.run(partial(work, newsroom), done=done, failed=self._failed)

    def _failed(self, error: CopydeskError) -> None:
        self.session.open_story.banner.emit(error.message, error.hint)


def _nothing(_: object) -> None:
    """It was only to be written."""
