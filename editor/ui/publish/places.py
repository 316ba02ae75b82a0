"""The targets, and how a story stands there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.domain.moment import Moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.target import Target
from editor.network.web import is_plain
from editor.ui.publish.choice import Choice
from editor.ui.publish.services import PublishingDesk


@dataclass(frozen=True, slots=True)
class Place:
    """A target, and how the open story stands there.

    Attributes:
        kind: What people call its kind.
        placement: None if it was never there.
        version: Of the release that stands there; 0 if nobody knows.
        is_drop: It only takes files: nobody can look what became of them.
        missing: What can't be done or sent there, and why.
    """

    target: Target
    kind: str
    placement: Placement | None = None
    version: int = 0
    is_drop: bool = False
    missing: Mapping[Ability, str] = field(default_factory=dict)

    @property
    def is_public(self) -> bool:
        """Whether readers have the story there."""
        stands = self.placement
        return stands is not None and not stands.act.takes_back

    @property
    def is_plain(self) -> bool:
        """Whether what is sent there could be read on the way."""
        return is_plain(self.target.url)

    def reason_against(self, act: Act) -> str:
        """Why that can't be done there; empty if it can be tried."""
        if act is Act.KILL:
            is_there = self.placement is not None and self.placement.act is not Act.KILL
            return "" if is_there else "The story doesn’t stand there."
        if not act.is_first and not self.is_public:
            return "The story doesn’t stand there."
        return self.missing.get(Ability.UNPUBLISH, "") if act is Act.UNPUBLISH else ""


def read_places(desk: PublishingDesk, key: str) -> tuple[str, tuple[Place, ...]]:
    """All targets by name. The versions are those of the dispatches that stand there.

    Args:
        desk: Is asked.
        key: The story's id; it is given back, too.
    """
    kinds = desk.targets.kinds()
    stands = {each.target: each for each in desk.publishing.placements(key)}
    receipts = desk.publishing.receipts(key) if stands else ()
    versions = {each.id: each.post.version for each in receipts}
    places = []
    for target in desk.targets.all():
        placement = stands.get(target.id)
        kind = kinds.get(target.kind)
        label = kind.label if kind else target.kind
        is_drop = kind is not None and kind.is_drop
        version = versions.get(placement.dispatch, 0) if placement else 0
        missing = {**(kind.missing if kind else {}), **target.missing}
        places.append(Place(target, label, placement, version, is_drop, missing))
    return key, tuple(places)


def targets_for(
    act: Act, places: tuple[Place, ...], ticked: frozenset[str] | None
) -> frozenset[str]:
    """The ids of the targets that are ticked for an act; none where it can't be.

    Args:
        act: What is asked for.
        places: The targets.
        ticked: What somebody ticked for this act; None before that: where the story stands is
            meant then, or the only target there is.
    """
    able = {each.target.id for each in places if not each.reason_against(act)}
    standing = {each.target.id for each in places if each.is_public}
    only = {places[0].target.id} if len(places) == 1 else set()
    return frozenset((standing or only if ticked is None else ticked) & able)


def with_own_time(choice: Choice, places: tuple[Place, ...], at: Moment | None) -> Choice:
    """A story that is set to be published at a time goes out then, unless somebody chose."""
    if at is None or choice.day or any(each.placement for each in places):
        return choice
    return choice.with_time(at)
