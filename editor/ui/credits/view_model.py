"""The state behind the Credits panel."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.errors import CopydeskError
from editor.domain.printed_credits import PrintedLines, printed_credits
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_HEARD = {"credits", "figures", "photos", "dateline", "language", "printed"}


class CreditsViewModel(QObject):
    """The open story's credits."""

    changed = Signal()
    suggestions = Signal(object)
    """People of the directory for what was typed last: a tuple of contributors."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._typed = ""
        self.credits: tuple[Credit, ...] = ()
        self.printed = PrintedLines()
        self._read_from: tuple[Any, ...] = ()
        open_story.replaced.connect(self._read)
        open_story.edited.connect(self._hear)
        self._read()

    @property
    def is_open(self) -> bool:
        """Whether there is a story to credit somebody in."""
        return self._open_story.is_open

    def suggest(self, typed: str) -> None:
        """Look in the directory; ``suggestions`` brings the answer to the last question."""
        self._typed = typed.strip()
        newsroom = self._open_story.newsroom
        if newsroom is None or not self._typed:
            self.suggestions.emit(())
            return
        tasks.run(
            partial(newsroom.contributors.suggest, self._typed),
            done=partial(self._found, self._typed),
            failed=self._tell,
        )

    def add(self, name: str, contributor: Contributor | None = None) -> None:
        """Credit somebody, at the end; the first of a story is its writer.

        A name that the directory doesn't know stays a guest's. Who is protected is credited by
        their pseudonym, or hidden from readers.
        """
        name = name.strip()
        if not name:
            return
        writes = any(credit.role == "writer" for credit in self.credits)
        role = "contributing" if writes else "writer"
        if contributor is None:
            credit = Credit(name, role)
        else:
            credit = credit_of(contributor, role if not writes else (*contributor.roles, role)[0])
        self._set((*self.credits, credit))

    def write_over(self, line: str, text: str | None) -> None:
        """Print something else than the rule makes; None goes back to the rule.

        Args:
            line: A field of ``Printed``.
            text: What is printed; an empty text prints nothing.
        """
        printed = self._open_story.fields.printed
        self._open_story.edit(printed=replace(printed, **{line: text}))

    def change(self, index: int, **fields: Any) -> None:
        """Change one credit; one without a name is none, so an empty name changes nothing."""
        if "name" in fields and not fields["name"].strip():
            self.changed.emit()
            return
        people = list(self.credits)
        people[index] = replace(people[index], **fields)
        self._set(tuple(people))

    def remove(self, index: int) -> None:
        """Take a credit out."""
        self._set((*self.credits[:index], *self.credits[index + 1 :]))

    def move(self, index: int, to: int) -> int:
        """Move a credit to another place.

        Returns:
            Where it is now.
        """
        people = list(self.credits)
        to = min(max(to, 0), len(people) - 1)
        people.insert(to, people.pop(index))
        self._set(tuple(people))
        return to

    def _set(self, credits: tuple[Credit, ...]) -> None:
        self._open_story.edit(credits=credits)

    def _hear(self, path: str) -> None:
        if path in _HEARD:
            self._read()

    def _read(self) -> None:
        story = self._open_story.resolved_fields
        article = story.article
        read_from = (
            *(article.id, article.credits, article.language, article.dateline, article.printed),
            *(story.credit_style, story.credit_form, story.public_credits),
            *((each.sign_off, each.is_file, story.photo_of(each)) for each in article.figures),
        )
        if read_from == self._read_from:  # a key in a caption is no news here
            return
        self._read_from = read_from
        self.credits = article.credits
        self.printed = printed_credits(story)
        self.changed.emit()

    def _found(self, typed: str, people: tuple[Contributor, ...]) -> None:
        if typed == self._typed:
            self.suggestions.emit(people)

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def credit_of(person: Contributor, role: str) -> Credit:
    """How somebody of the directory is credited, as long as nobody says otherwise."""
    return Credit(
        name=(person.is_protected and person.pseudonym) or person.name,
        role=role,
        affiliation=person.affiliation,
        contributor_id=person.id,
        hidden=person.is_protected and not person.pseudonym,
    )
