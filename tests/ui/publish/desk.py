"""A desk of fakes: targets, plans, an outbox and sites that do as a test tells them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState, Progress, Step
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.domain.revision import Revision
from editor.domain.story import Story
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.preview import Preview
from editor.services.publishing.plan import Ask, Plan, PlannedStep
from editor.services.publishing.remote_changes import RemoteLook, Standing
from editor.targets.contract import Probe, TargetKind

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
COURIER = Target("t1", "Courier site", "wordpress", "https://courier.example", "dana")
WIRE = Target("t2", "Wire drop", "folder", "/srv/wire")


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What can be chosen for the fake site."""

    category: str = field(default="", metadata={"label": "Category"})
    has_authors: bool = field(default=True, metadata={"label": "Send authors"})


@dataclass(frozen=True, slots=True)
class NoOptions:
    """A folder has nothing to choose."""


def _connect(*_: Any) -> Any:
    raise NotImplementedError


KINDS = {
    "wordpress": TargetKind(
        "WordPress", SiteOptions(), _connect, secret="Application password", has_user=True
    ),
    "folder": TargetKind("Folder", NoOptions(), _connect, address="Folder", is_drop=True),
}


def post(version: int = 1) -> Post:
    return Post("urn:uuid:1", version, "html", "<p>The bridge is old.</p>")


def remote(status: RemoteStatus = RemoteStatus.PUBLISHED) -> RemotePost:
    url = "https://courier.example/2026/11/bridge-vote/"
    return RemotePost("7", status, url, digest="3f9a0c41b2d7e6f0")


def placement(target: Target, act: Act = Act.PUBLISH, article: str = "a") -> Placement:
    return Placement(article, target.id, remote(), act, "d0", "r0", NOON, NOON)


def dispatch(
    id: str, target: Target, article: Article, act: Act = Act.PUBLISH, **values: Any
) -> Dispatch:
    made = Dispatch(
        id, "b", target.id, article.id, article.slug, article.headline, act, post(2), NOON, "Dana"
    )
    return replace(made, **values)


def plan(ask: Ask, target: Target, act: Act, article: Article) -> Plan:
    return Plan(
        target,
        act,
        Story(article),
        (
            PlannedStep(Step.CHECK, "No blocker stands."),
            PlannedStep(Step.WRITE, "Text and fields are written."),
            PlannedStep(Step.STATUS, "Only then readers see it."),
        ),
        Preview(b"<p>The bridge is old.</p>", {}, "index.html", verdict=Verdict("HTML")),
        missing={Ability.SEVERAL_AUTHORS: "This site knows one author a post."},
        losses=(Loss("note", "editors_note", "Editor’s note: dropped."),),
        release_at=ask.at,
    )


class FakeTargets:
    """Knows the targets that a test gives it."""

    def __init__(self, targets: tuple[Target, ...]) -> None:
        self.known = {each.id: each for each in targets}
        self.secrets: dict[str, str] = {}
        self.probes: tuple[Probe, ...] = (Probe("Address", True, "courier.example answers."),)
        self.error: CopydeskError | None = None

    def kinds(self) -> Mapping[str, TargetKind]:
        return KINDS

    def all(self) -> tuple[Target, ...]:
        return tuple(sorted(self.known.values(), key=lambda each: each.name))

    def add(
        self,
        kind: str,
        name: str,
        url: str,
        *,
        user: str = "",
        options: Mapping[str, str] = {},
        secret: str = "",
    ) -> Target:
        if self.error is not None:
            raise self.error
        made = Target(f"new-{name}", name, kind, url, user, dict(options))
        self.known[made.id] = made
        self.secrets[made.id] = secret
        return made

    def change(
        self,
        key: str,
        *,
        name: str | None = None,
        url: str | None = None,
        user: str | None = None,
        options: Mapping[str, str] | None = None,
        secret: str | None = None,
    ) -> Target:
        values = {"name": name, "url": url, "user": user, "options": options}
        given: dict[str, Any] = {key: text for key, text in values.items() if text is not None}
        self.known[key] = replace(self.known[key], **given)
        if secret is not None:
            self.secrets[key] = secret
        return self.known[key]

    def pause(self, key: str, why: str) -> Target:
        self.known[key] = replace(self.known[key], paused=why)
        return self.known[key]

    def remove(self, key: str) -> None:
        if self.error is not None:
            raise self.error
        del self.known[key]

    def test(self, key: str) -> Iterator[Probe]:  # noqa: ARG002
        yield from self.probes

    def secret_place(self, target: Target) -> str:
        return "keyring" if target.id in self.secrets else ""

    def variable_of(self, target: Target) -> str:
        return f"COPYDESK_SECRET_{target.name.upper().replace(chr(32), chr(95))}"


class FakePublishing:
    """Plans and stores what it is asked for."""

    def __init__(self, desk: "FakeDesk", article: Article) -> None:
        self._desk, self._article = desk, article
        self.asked: list[Ask] = []
        self.stored: list[Ask] = []
        self.stands: tuple[Placement, ...] = ()
        self.sent: tuple[Dispatch, ...] = ()
        self.changes: dict[str, Any] = {}
        self.error: CopydeskError | None = None

    def plans(self, ask: Ask) -> tuple[Plan, ...]:
        self.asked.append(ask)
        if self.error is not None:
            raise self.error
        stands = {each.target for each in self.stands}
        made = []
        for each in ask.targets:
            act = Act.UPDATE if ask.act is Act.PUBLISH and each in stands else ask.act
            made.append(plan(ask, self._desk.targets.known[each], act, self._article))
        return tuple(replace(one, **self.changes) for one in made)

    def publish(self, ask: Ask) -> tuple[Dispatch, ...]:
        if self.error is not None:
            raise self.error
        self.stored.append(ask)
        number = len(self.stored)
        made = tuple(
            dispatch(f"d{number}-{each}", self._desk.targets.known[each], self._article, ask.act)
            for each in ask.targets
        )
        self._desk.outbox.waiting += made
        return made

    def placements(self, key: str) -> tuple[Placement, ...]:  # noqa: ARG002
        return self.stands

    def receipts(self, key: str) -> tuple[Dispatch, ...]:  # noqa: ARG002
        return self.sent


class FakeOutbox:
    """Holds what was stored until a test says that it was sent."""

    def __init__(self) -> None:
        self.waiting: tuple[Dispatch, ...] = ()

    def entries(self, *, with_done: bool = False) -> tuple[Dispatch, ...]:  # noqa: ARG002
        return self.waiting

    def cancel(self, id: str) -> Dispatch:
        (entry,) = (each for each in self.waiting if each.id == id)
        self.waiting = tuple(each for each in self.waiting if each.id != id)
        return replace(entry, state=DispatchState.CANCELLED)

    def retry(self, id: str) -> Dispatch:
        return self.turn(id, state=DispatchState.WAITING, said="", hint="")

    def turn(self, id: str, **values: Any) -> Dispatch:
        self.waiting = tuple(
            replace(each, **values) if each.id == id else each for each in self.waiting
        )
        return next(each for each in self.waiting if each.id == id)


class FakeSites:
    """Answers a look as a test wants it."""

    def __init__(self, desk: "FakeDesk") -> None:
        self._desk = desk
        self.standing = Standing.SAME
        self.asked: list[str] = []
        self.home: list[str] = []
        self.error: CopydeskError | None = None

    def look(self, key: str, target: str) -> RemoteLook:  # noqa: ARG002
        self.asked.append(target)
        if self.error is not None:
            raise self.error
        at = self._desk.targets.known[target]
        seen = replace(remote(), changed_by="Priya")
        return RemoteLook(at, placement(at), self.standing, seen)

    def bring_home(self, key: str, target: str) -> Revision:  # noqa: ARG002
        self.home.append(target)
        return Revision("r", self._desk.article, NOON, "Dana", "Brought home", "Edited on it")


class FakeDesk:
    """All of them, for one story."""

    def __init__(self, article: Article, *targets: Target) -> None:
        self.article = article
        self.targets = FakeTargets(targets)
        self.outbox = FakeOutbox()
        self.publishing = FakePublishing(self, article)
        self.remote_changes = FakeSites(self)

    def stands(self, target: Target, act: Act = Act.PUBLISH, version: int = 2) -> None:
        """The story has been there since noon."""
        publishing = self.publishing
        publishing.stands += (replace(placement(target, act), dispatch=f"s-{target.id}"),)
        publishing.sent += (
            dispatch(
                f"s-{target.id}",
                target,
                self.article,
                act,
                state=DispatchState.SENT,
                sent_at=NOON,
                post=post(version),
                progress=Progress(tuple(Step), remote()),
            ),
        )

    def arrive(self, id: str) -> None:
        """An entry has got its receipt."""
        entry = self.outbox.turn(id)
        self.outbox.waiting = tuple(each for each in self.outbox.waiting if each.id != id)
        done = replace(
            entry,
            state=DispatchState.SENT,
            sent_at=NOON,
            progress=Progress(tuple(Step), remote()),
        )
        self.publishing.sent = (done, *self.publishing.sent)
