"""The house's own rules: listed, written, tried on the archive, brought in. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.house_rule import HouseRule
from editor.services.rule_imports import read_rule_file
from editor.services.rule_sets import rule_sets
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.rules.going import go_to
from editor.ui.rules.row import ListRow
from editor.ui.rules.writing import RulesWriting

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.desk_rules import Stylebook
    from editor.services.rule_trial import Trial, TrialExample

_TOLD = 5


@dataclass(frozen=True, slots=True)
class _Brought:
    """What an import did."""

    added: int
    left_out: tuple[str, ...]


class RulesViewModel(RulesWriting):
    """The rules of the desk's file, drafts too."""

    saved = Signal(str)
    """The rule of that name was written."""
    tried = Signal(object)
    """What came of a trial."""
    read = Signal(int, int)
    """How many stories a trial has read, of how many."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(open_story, parent)
        self.message = ""
        """What there is to say of the last act; empty for nothing."""
        self.removed: HouseRule | None = None
        """The rule that was removed last, and can be put back."""
        self.is_trying = False
        self._given_up = Event()

    @property
    def rules(self) -> tuple[HouseRule, ...]:
        """Every rule in the order of the file."""
        return self.book.rules if self.book is not None else ()

    @property
    def who(self) -> str:
        """The author of new rules."""
        newsroom = self._open_story.newsroom
        return newsroom.in_force.who() if newsroom is not None else ""

    def rows(self, words: str = "") -> tuple[ListRow, ...]:
        """The desk's own rules, then each set; or those in which the words stand."""
        sought = words.casefold().split()
        rows: list[ListRow] = []
        for belongs in dict.fromkeys(("", *(rule.set for rule in self.rules))):
            found = [
                _row(rule)
                for rule in self.rules
                if rule.set == belongs and all(each in _searched(rule) for each in sought)
            ]
            if found:
                heading = f"Set: {belongs}" if belongs else "The desk’s own"
                rows += [ListRow(f"{heading} ({len(found):,})"), *found]
        return tuple(rows)

    def rule(self, name: str) -> HouseRule | None:
        """The rule of that name."""
        return next((each for each in self.rules if each.name == name), None)

    def free_name(self) -> str:
        """A name for a new rule."""
        taken = {each.name for each in self.rules}
        return next(name for n in range(1, 9_999) if (name := f"rule-{n}") not in taken)

    def save(self, rule: HouseRule, instead_of: str) -> None:
        """Write a rule; a new one if it stands in the place of none."""
        if self.book is not None:
            put = partial(self.book.put, rule, instead_of)
            self._write(put, lambda _: self._say_saved(rule))

    def remove(self, name: str) -> None:
        """Take a rule out."""
        rule = self.rule(name)
        if self.book is None or rule is None:
            return

        def removed(_: object) -> None:
            self.removed = rule
            self._say(f"“{name}” was removed.")

        self._write(partial(self.book.remove, name), removed)

    def put_back(self) -> None:
        """Write the rule again that was removed last, as it was."""
        rule = self.removed
        if rule is not None and self.book is not None:

            def back(added: Sequence[HouseRule]) -> None:
                if added:
                    self.removed = None
                    self._say(f"“{rule.name}” is back.")
                else:
                    self.trouble = f"There is a rule “{rule.name}” by now."

            # As it was, even where it couldn't be written anew: its examples may fail.
            self._write(partial(self.book.add_all, (rule,)), back)

    def switch(self, name: str) -> None:
        """Put a draft in force, or make a draft of a rule."""
        rule = self.rule(name)
        if rule is not None and self.book is not None:
            self._write(partial(self.book.set_live, name, is_live=not rule.is_live))

    def sets(self) -> tuple[tuple[str, str, str, int, bool], ...]:
        """The sets in the box: name, label, what it is good for, how many rules, whether on."""
        on = self.book.sets_on if self.book is not None else frozenset()
        return tuple(
            (each.name, each.label, each.about, len(each.rules), each.name in on)
            for each in rule_sets()
        )

    def switch_set(self, name: str, *, is_on: bool) -> None:
        """Take the rules of a set in, or out again."""
        if self.book is None:
            return
        if is_on:
            self._write(
                partial(self.book.take_set, name),
                lambda added: self._say(f"{len(added):,} rules of “{name}” are in force."),
            )
        else:
            self._write(
                partial(self.book.drop_set, name), lambda kept: self._say(_dropped(name, kept))
            )

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Bring rules in from files, as drafts."""
        if self.book is not None:
            work = partial(_bring_in, self.book, tuple(paths), self.who)
            self._write(work, lambda brought: self._say(_told(brought)))

    def try_out(self, rule: HouseRule) -> None:
        """Try a rule on every story of the library; ``read`` and ``tried`` tell of it."""
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        self.stop_trying()
        given_up = self._given_up = Event()
        self.is_trying, self.trouble = True, ""
        self.changed.emit()
        work = partial(newsroom.rule_trial.run, rule, self._tell_read, given_up.is_set)
        tasks.run_beside(
            work,
            done=partial(self._take_trial, given_up),
            failed=partial(self._fail_trial, given_up),
        )

    def show(self, example: "TrialExample") -> None:
        """Open the story of an example and show its words."""
        go_to(self._open_story, example.story_id, example.field, (example.start, example.end))

    def stop_trying(self) -> None:
        """Give the trial up; what was found until then is shown."""
        self._given_up.set()

    def _tell_read(self, done: int, of: int) -> None:
        """Comes in the trial's thread."""
        if not done % 20 or done == of:
            self.read.emit(done, of)

    def _take_trial(self, given_up: Event, trial: "Trial") -> None:
        if given_up is self._given_up:
            self.is_trying = False
            self.tried.emit(trial)
            self.changed.emit()

    def _fail_trial(self, given_up: Event, error: CopydeskError) -> None:
        if given_up is self._given_up:
            self.is_trying = False
            self._failed(error)

    def _say_saved(self, rule: HouseRule) -> None:
        state = "is in force" if rule.is_live else "is kept as a draft"
        self._say(f"“{rule.name}” {state}.")
        self.saved.emit(rule.name)

    def _say(self, message: str) -> None:
        self.message = message


def _row(rule: HouseRule) -> ListRow:
    looked_for = ", ".join(rule.words) or rule.pattern
    then = (
        "is right"
        if rule.is_correct
        else " / ".join(each or "nothing" for each in rule.replacement)
    )
    title = f"{looked_for} → {then}" if then else looked_for
    mark = "" if rule.is_live else "draft"
    return ListRow(title, rule.name, rule.reason or rule.message, mark, is_on=rule.is_live)


def _searched(rule: HouseRule) -> str:
    parts = (rule.name, *rule.words, rule.pattern, *rule.replacement, rule.message, rule.reason)
    return " ".join((*parts, rule.author, rule.set)).casefold()


def _bring_in(book: "Stylebook", paths: Sequence[Path], who: str) -> _Brought:
    added, left_out = 0, []
    for path in paths:
        try:
            found = read_rule_file(path, author=who)
        except UnreadableFileError as error:
            if len(paths) == 1:
                raise
            left_out.append(str(error))
            continue
        new = {each.name for each in book.add_all(found.rules)}
        added += len(new)
        left_out += [f"{each.name}: {each.why}" for each in found.left_out]
        left_out += [
            f"{each.name}: there is one of that name."
            for each in found.rules
            if each.name not in new
        ]
    return _Brought(added, tuple(left_out))


def _told(brought: _Brought) -> str:
    said = f"{brought.added:,} rules came in as drafts."
    if brought.left_out:
        more = len(brought.left_out) - _TOLD
        said += f" Left out: {len(brought.left_out):,}.\n" + "\n".join(brought.left_out[:_TOLD])
        said += f"\nAnd {more:,} more." if more > 0 else ""
    return said


def _dropped(name: str, kept: Sequence[HouseRule]) -> str:
    said = f"The rules of “{name}” are out."
    return f"{said} {len(kept):,} that the desk changed stay as drafts." if kept else said
