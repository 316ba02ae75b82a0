"""The state behind the Checks panel."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from editor.checks.order import in_order
from editor.checks.waving import waving_key, with_waved
from editor.domain.fields import FIELDS, field_of, value_text
from editor.domain.finding import Finding, Severity, WavedThrough
from editor.domain.story import Story
from editor.ui.open_story import OpenStory

GROUPS = (
    (Severity.BLOCKER, "Stops publishing"),
    (Severity.WARNING, "Look again"),
    (Severity.HINT, "Hints"),
)
_FIGURE = re.compile(r"figures\[(\d+)\]\.(caption|alt)")
_PLAIN = {field.path for field in FIELDS}
_HEARD = {"headline", "embargo_until"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Summary:
    """The box at the end: a sentence, what it rests on, and what to do.

    Attributes:
        is_ready: Whether the story may go out; None as long as the checks haven't answered.
    """

    is_ready: bool | None
    title: str
    facts: str
    hint: str


class ChecksViewModel(QObject):
    """The open story's findings."""

    changed = Signal()
    summary_changed = Signal()
    replace_in_body = Signal(int, int, str)
    """Put this text in place of these code points of the body."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._is_checked = bool(open_story.findings or open_story.waved)
        open_story.findings_changed.connect(self._answered)
        open_story.replaced.connect(self._begin)
        open_story.edited.connect(self._hear)

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return self._open_story.is_open

    @property
    def groups(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """The findings under their headings; a heading without findings is left out."""
        found = self._open_story.findings
        grouped = (
            (title, tuple(each for each in found if each.severity is severity))
            for severity, title in GROUPS
        )
        return tuple((title, findings) for title, findings in grouped if findings)

    @property
    def waved(self) -> tuple[Finding, ...]:
        """What somebody let stand."""
        return self._open_story.waved

    @property
    def summary(self) -> Summary:
        """Whether the story may go out."""
        blockers = sum(each.severity is Severity.BLOCKER for each in self._open_story.findings)
        article = self._open_story.fields
        embargo = f"embargo {article.embargo_until}" if article.embargo_until else "no embargo"
        limit = field_of("headline").limit
        facts = f"Headline {len(article.headline)}/{limit} · {embargo}"
        if not self._is_checked:
            hint = "What is found is listed here in a moment."
            return Summary(is_ready=None, title="Checking the story …", facts=facts, hint=hint)
        if not blockers:
            rest = len(self._open_story.findings)
            hint = "Nothing found." if not rest else "What is left is for you to decide."
            return Summary(is_ready=True, title="Ready to publish", facts=facts, hint=hint)
        number = _NUMBERS[blockers] if blockers < len(_NUMBERS) else str(blockers)
        noun = "blocker stops" if blockers == 1 else "blockers stop"
        gone = "it is gone" if blockers == 1 else f"the {number} are gone"
        return Summary(
            is_ready=False,
            title=f"{number.capitalize()} {noun} publishing",
            facts=facts,
            hint=f"It opens when {gone}, or by a named override.",
        )

    def _begin(self) -> None:
        self._is_checked = False
        self.changed.emit()

    def _answered(self) -> None:
        self._is_checked = True
        self.changed.emit()

    def _hear(self, path: str) -> None:
        if path in _HEARD:
            self.summary_changed.emit()

    def jump(self, finding: Finding) -> None:
        """Show where it is."""
        self._open_story.jump.emit(finding.field, finding.start, finding.end)

    def reason_for(self, finding: Finding) -> str:
        """Why such a finding was let stand the last time in this story; empty if it never was."""
        waved = self._open_story.fields.waved_through
        return next((each.why for each in reversed(waved) if each.code == finding.code), "")

    def wave(self, finding: Finding, why: str) -> bool:
        """Let a finding stand, everywhere in this story where it is about the same words.

        Returns:
            False if no reason is given, or it stops publishing: nothing was changed.
        """
        newsroom = self._open_story.newsroom
        if finding.is_stop or not why.strip() or newsroom is None:
            return False
        story = self._open_story.story
        by = newsroom.in_force.who()
        waved = WavedThrough(
            finding.code, *waving_key(story, finding), why.strip(), by, datetime.now(UTC)
        )
        self._let_stand((*story.article.waved_through, waved))
        return True

    def take_back(self, finding: Finding) -> None:
        """Have a finding that somebody let stand told again."""
        waved = self._open_story.fields.waved_through
        self._let_stand(tuple(each for each in waved if each != finding.waved))

    def _let_stand(self, waved: tuple[WavedThrough, ...]) -> None:
        """Note it, and show it at once: the checks answer later."""
        self._open_story.edit(waved_through=waved)
        found = (*self._open_story.findings, *self._open_story.waved)
        bare = (replace(each, waved=None) for each in found)
        self._open_story.set_findings(in_order(with_waved(self._open_story.story, bare)))

    def words_of(self, finding: Finding) -> str:
        """The words that it is about; empty if it is about a field as a whole."""
        text = _text_of(self._open_story.story, finding.field) or ""
        return text[finding.start : finding.end]

    def apply(self, finding: Finding, suggestion: str) -> bool:
        """Put a suggestion in place of the words.

        Returns:
            False if those words aren't there any more: nothing was changed.
        """
        story = self._open_story.story
        text = _text_of(story, finding.field)
        words = text[finding.start : finding.end] if text is not None else ""
        if text is None or not words or words not in finding.excerpt:
            return False
        if finding.field == "body":
            self.replace_in_body.emit(finding.start, finding.end, suggestion)
            return True
        changed = text[: finding.start] + suggestion + text[finding.end :]
        _setter(self._open_story, finding.field)(changed)
        return True


def _text_of(story: Story, field: str) -> str | None:
    """The string of a field as findings count it; None for a field that holds no words."""
    found = _FIGURE.fullmatch(field)
    if found is None:
        return value_text(story.article, field) if field in _PLAIN else None
    if int(found[1]) >= len(story.article.figures):
        return None
    figure = story.article.figures[int(found[1])]
    return story.caption_of(figure) if found[2] == "caption" else story.alt_of(figure) or ""


def _setter(open_story: OpenStory, field: str) -> Callable[[str], None]:
    article = open_story.fields
    found = _FIGURE.fullmatch(field)
    if found is not None:
        name = article.figures[int(found[1])].name
        return lambda text: open_story.edit_figure(name, **{found[2]: text})
    head, _, part = field.partition(".")
    if part:
        return lambda text: open_story.edit(dateline=replace(article.dateline, **{part: text}))
    return lambda text: open_story.edit(**{head: text})
