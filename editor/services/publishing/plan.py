"""What an act will do, before anything is stored or sent: the dry run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from editor.domain.finding import Finding
from editor.domain.moment import Moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Step
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.target import Target
from editor.domain.story import Story
from editor.exporters.losses import Loss
from editor.exporters.preview import Preview


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step, and what it will do here, as a sentence for people."""

    step: Step
    words: str


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody wants done.

    Attributes:
        key: The story's slug or id.
        act: What.
        targets: Names or ids; empty for all those where it stands already.
        at: When readers get it; None at once. An embargo that is later wins.
        override: Why blockers are stepped over.
        correction: The sentence to readers, of a correction.
        note: To clients and desks, of a correction or a kill.
    """

    key: str
    act: Act = Act.PUBLISH
    targets: tuple[str, ...] = ()
    at: Moment | None = None
    override: str = ""
    correction: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What will happen at one target.

    Attributes:
        target: Where.
        act: What; ``UPDATE`` where ``PUBLISH`` was asked for and the story stands there already.
        story: As it would be sent.
        steps: What will happen, in order.
        preview: The exact document, its losses and the judge's verdict.
        findings: The blockers and warnings of the checks.
        missing: What the target can't take of this story, and why.
        placement: How it stands there; None if it doesn't.
        release_at: Until when our own queue holds it.
        schedule_at: Until when the CMS holds it.
        refusal: Why it can't be done, a sentence; empty if it can. ``hint`` is the way out.
        warnings: What somebody should know before, as sentences.
    """

    target: Target
    act: Act
    story: Story
    steps: tuple[PlannedStep, ...]
    preview: Preview
    findings: tuple[Finding, ...] = ()
    missing: Mapping[Ability, str] = field(default_factory=dict)
    losses: tuple[Loss, ...] = ()
    placement: Placement | None = None
    release_at: Moment | None = None
    schedule_at: Moment | None = None
    refusal: str = ""
    hint: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutboxSummary:
    """The outbox in numbers, for the status line.

    Attributes:
        waiting: For their turn, the network or their next try; those being sent count too.
        held: Until a moment.
        needing: That somebody has to decide about: late, changed there, stopped.
        next_at: When the next one may go (aware, UTC); None if nothing is due by itself.
        offline: The last try found no network.
    """

    waiting: int = 0
    held: int = 0
    needing: int = 0
    next_at: datetime | None = None
    offline: bool = False
