"""The state behind the Credits panel."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.byline import byline
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_settling import Known, doubtful_names
from editor.domain.errors import CopydeskError
from editor.domain.names import fold, join_names, name_out_of_capitals
from editor.domain.story import Story
from editor.domain.tagline import tagline
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_HEARD = {"credits", "figures", "photos", "dateline", "language"}


@dataclass(frozen=True, slots=True)
class Printed:
    """What readers will see; each may be empty."""

    byline: str = ""
    tagline: str = ""
    photo_credits: str = ""


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
        self.printed = Printed()
        self._read_from: tuple[Any, ...] = ()
        self.offers: tuple[str, ...] = ()
        """Photographers of the story's photos who have no credit."""
        open_story.replaced.connect(self._read)
        open_story.edited.connect(self._hear)
        self._read()

    @property
    def is_open(self) -> bool:
        """Whether there is a story to credit somebody in."""
        return self._open_story.is_open

    @property
    def offer(self) -> str:
        """Who is offered, in a sentence; empty if nobody is."""
        if not self.offers:
            return ""
        verb = "has" if len(self.offers) == 1 else "have"
        return f"{join_names(self.offers)} made photos of this story and {verb} no credit."

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

        A name that the directory doesn't know stays a guest's.
        """
        name = name.strip()
        if not name:
            return
        writes = any(credit.role == "writer" for credit in self.credits)
        credit = Credit(
            name=name,
            role="contributing" if writes else "writer",
            affiliation=contributor.affiliation if contributor else "",
            contributor_id=contributor.id if contributor else None,
        )
        self._set((*self.credits, credit))

    def credit_photographers(self) -> None:
        """Credit those that are offered, linked to the directory where it knows them."""
        newsroom = self._open_story.newsroom
        if newsroom is not None and self.offers:
            done = partial(self._credit_photographers, self._open_story.fields.id, self.offers)
            tasks.run(newsroom.contributors.known, done=done, failed=self._tell)

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
            *(article.id, article.credits, article.language, article.dateline),
            story.credit_style,
            *((each.sign_off, each.is_file, story.photo_of(each)) for each in article.figures),
        )
        if read_from == self._read_from:  # a key in a caption is no news here
            return
        self._read_from = read_from
        self.credits = article.credits
        self.printed = Printed(
            byline=byline(article.credits, article.language),
            tagline=tagline(article.credits, article.dateline),
            photo_credits=photo_credits(story),
        )
        self.offers = photographers_without_credit(story)
        self.changed.emit()

    def _credit_photographers(self, key: str, names: tuple[str, ...], known: Known) -> None:
        if key != self._open_story.fields.id:
            return
        there = {fold(credit.name) for credit in self.credits}
        made = (_photographer(name, known.get(fold(name))) for name in names)
        self._set((*self.credits, *(each for each in made if fold(each.name) not in there)))

    def _found(self, typed: str, people: tuple[Contributor, ...]) -> None:
        if typed == self._typed:
            self.suggestions.emit(people)

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def photographers_without_credit(story: Story) -> tuple[str, ...]:
    """The people who made the story's photos and have no credit in it.

    The uncertain are left out, and those whom a protected source must not name.
    """
    credited = {fold(credit.name) for credit in story.article.credits}
    credited |= set(map(fold, story.protected_makers))
    makers: dict[str, str] = {}
    for figure in story.article.figures:
        credit = story.credit_of(figure)
        doubtful = doubtful_names(credit, {})
        for name in credit.creators:
            if name not in doubtful:
                makers.setdefault(fold(name), name_out_of_capitals(name))
    return tuple(name for folded, name in makers.items() if folded not in credited)


def _photographer(name: str, known: Contributor | None) -> Credit:
    return Credit(
        name=name,
        role="photography",
        affiliation=known.affiliation if known else "",
        contributor_id=known.id if known else None,
    )


def photo_credits(story: Story) -> str:
    """The credit lines of all figures, each once, without their brackets."""
    lines = (story.credit_text_of(figure) for figure in story.article.figures)
    bare = (line.removeprefix("(").removesuffix(")") for line in lines if line)
    return "; ".join(dict.fromkeys(bare))
