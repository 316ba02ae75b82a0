"""What a rule for captions is: a pure function from a caption with its facts to remarks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.checks.captions.context import CaptionContext
from editor.domain.finding import FieldChange, Severity


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule found; the runner makes a finding of it.

    Attributes:
        message: A sentence.
        field: A name of ``PhotoFields``.
        start: First code point in that field's text as the context has it.
        end: One past the last.
        suggestions: What could stand there instead, best first.
        changes: What changes with a suggestion, or by itself where there is none: by names of
            ``PhotoFields``, and ``is_file``, which is ``yes`` or empty.
    """

    message: str
    field: str = "caption"
    start: int = 0
    end: int = 0
    suggestions: tuple[str, ...] = ()
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionRule:
    """One rule of the trade.

    Attributes:
        label: What it looks for, in a few words.
        number: In the list of ``resources/docs/help/caption-rules.md``; rules may share one.
        severity: Of all its findings. Only what is wrong beyond doubt stops publishing; the rest
            are hints.
        find: Yields remarks; never raises on any text.
        must_match: Captions in which it must find something.
        must_not_match: Captions in which it must find nothing.
        is_english: It reads English words, and leaves other languages alone.
        is_for_stories: It runs for the figures of a story too; False where a check of its own
            looks at them.
    """

    label: str
    number: int
    severity: Severity
    find: Callable[[CaptionContext], Iterator[Remark]]
    must_match: tuple[CaptionContext, ...]
    must_not_match: tuple[CaptionContext, ...]
    is_english: bool = False
    is_for_stories: bool = True
