"""Targets: where the desk publishes to, how they are set up, tested and connected to."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from editor.children import SECRETS
from editor.domain.errors import RefusedError, quoted
from editor.domain.identity import new_id
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
from editor.exporters.options import as_words, told_options, with_chosen
from editor.network.secrets import KEYRING, FoundSecret, find_secret, forget_secret, keep_secret
from editor.services.publishing.posts import format_of
from editor.services.publishing.target_checks import (
    check_address,
    checked_name,
    refuse_another_site,
)
from editor.storage.store import Store
from editor.targets import all_kinds, kind_of
from editor.targets.contract import Connection, Probe, Site, TargetKind

_NO_LETTER = re.compile("[^A-Z0-9]+")


class Targets:
    """The targets of one library. Safe from any thread; their secrets lie in the keyring alone.

    Args:
        store: The library.
        kinds: Gives the kinds by their ids.
    """

    def __init__(
        self, store: Store, kinds: Callable[[], Mapping[str, TargetKind]] = all_kinds
    ) -> None:
        self._store = store
        self._kinds = kinds

    def kinds(self) -> Mapping[str, TargetKind]:
        """Every kind of target by its id."""
        return self._kinds()

    def all(self) -> tuple[Target, ...]:
        """The targets, in the order of their names."""
        with self._store.read() as shelf:
            return shelf.targets.all()

    def get(self, key: str) -> Target:
        """The target of that name, whatever its capitals, or id.

        Raises:
            UnknownTargetError: There is none.
        """
        with self._store.read() as shelf:
            return shelf.targets.get(key)

    def kind_of(self, target: Target) -> TargetKind:
        """What kind of target it is.

        Raises:
            UnknownTargetError: This Copydesk doesn't have that kind.
        """
        return self._kinds().get(target.kind) or kind_of(target.kind)

    def options_of(self, target: Target) -> Any:
        """The options in force: the kind's, with what was chosen for this one."""
        return with_chosen(self.kind_of(target).options, target.options)

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
        """Set up a target.

        Args:
            kind: One of ``kinds()``.
            name: As people call it.
            url: Its address, or its folder.
            user: Whom it knows us as.
            options: Words for the kind's options.
            secret: Kept in the keyring; empty keeps none.

        Raises:
            UnknownTargetError: There is no such kind.
            UnknownFieldError: The name, the address or an option can't be that.
            CopydeskError: The address is none of that kind, or the format is none.
            RefusedError: The name is taken.
            SecretError: There is no keyring, or it doesn't take the secret; nothing is added.
        """
        target = Target(new_id(), checked_name(name), kind, url.strip(), user.strip())
        return self._keep(replace(target, options=dict(options)), secret)

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
        """Change what is given of a target; None leaves it.

        Raises:
            RefusedError: Stories stand there, and the address is another machine’s; else what
                ``add`` raises.
        """
        target = self.get(key)
        changed = replace(
            target,
            name=target.name if name is None else checked_name(name),
            url=target.url if url is None else url.strip(),
            user=target.user if user is None else user.strip(),
            options=target.options if options is None else dict(options),
        )
        if (changed.url, changed.user) != (target.url, target.user):
            changed = replace(changed, missing={})
        if not self.kind_of(target).is_drop:
            with self._store.read() as shelf:
                refuse_another_site(shelf, target, changed)
        return self._keep(changed, secret or "")

    def pause(self, key: str, why: str) -> Target:
        """Send nothing there for now, and say why; an empty reason goes on."""
        target = replace(self.get(key), paused=" ".join(why.split()))
        with self._store.write() as shelf:
            shelf.targets.put(target)
        return target

    def remove(self, key: str) -> None:
        """Forget a target and its secret; what was sent there stays on record.

        Raises:
            RefusedError: Something waits to be sent there.
        """
        target = self.get(key)
        with self._store.write() as shelf:
            if any(each.target == target.id for each in shelf.dispatches.open()):
                raise RefusedError(
                    f"“{target.name}” isn’t removed: something in the outbox waits for it.",
                    hint="Cancel those entries first.",
                )
            shelf.targets.remove(target.id)
        if self.secret_place(target) == KEYRING:
            forget_secret(_key(target))

    def test(self, key: str) -> Iterator[Probe]:
        """Go through what it takes to send something there, step by step.

        What the site can't take is remembered, so that the window knows it off-line.

        Raises:
            NotSentError: Something stood in the way that no step tells.
        """
        target = self.get(key)
        connection = self.connect(target)
        try:
            is_good = True
            for probe in connection.diagnose():
                is_good = is_good and probe.is_good
                yield probe
            if is_good and isinstance(connection, Site):
                missing = dict(connection.missing())
                with self._store.write() as shelf:
                    shelf.targets.put(replace(shelf.targets.get(target.id), missing=missing))
        finally:
            connection.close()

    def secret_of(self, target: Target) -> FoundSecret:
        """Its secret and where it lies; an empty one, and why, if there is none."""
        return find_secret(_key(target), self.variable_of(target))

    def secret_place(self, target: Target) -> str:
        """Where its secret lies: ``keyring``, the name of a variable, or nothing."""
        return self.secret_of(target).place

    def variable_of(self, target: Target) -> str:
        """The variable of the environment that may hold its secret."""
        return SECRETS + _NO_LETTER.sub("_", target.name.upper()).strip("_")

    def missing(self, target: Target) -> Mapping[Ability, str]:
        """What can't be sent there, and why: what its kind and what the site lacks."""
        return {**self.kind_of(target).missing, **target.missing}

    def connect(self, target: Target) -> Connection:
        """A connection; no line is opened yet.

        Raises:
            UnknownTargetError: This Copydesk doesn't have that kind.
            NotSentError: There is no secret for it (``SECRET``).
        """
        kind = self.kind_of(target)
        secret = self.secret_of(target) if kind.secret else FoundSecret()
        if kind.secret and not secret.text:
            why = secret.why or f"Set the target up with its {kind.secret.lower()}."
            raise NotSentError(
                f"There is no secret for “{target.name}” on this computer.", Fault.SECRET, hint=why
            )
        return kind.connect(target, self.options_of(target), secret.text)

    def _keep(self, target: Target, secret: str) -> Target:
        kind = self.kind_of(target)
        check_address(kind, target)
        target = replace(target, options=_differing(kind, target.options))
        format_of(kind, self.options_of(target))  # refuses what is none
        with self._store.read() as shelf:
            taken = {each.name.casefold() for each in shelf.targets.all() if each.id != target.id}
        if target.name.casefold() in taken:
            raise RefusedError(
                f"Another target is called {quoted(target.name)}.", hint="Choose another name."
            )
        if secret:
            keep_secret(_key(target), secret)
        with self._store.write() as shelf:
            shelf.targets.put(target)
        return target


def _key(target: Target) -> str:
    return f"target {target.id}"


def _differing(kind: TargetKind, options: Mapping[str, str]) -> dict[str, str]:
    """The options that aren't the kind's own, checked."""
    chosen = as_words(with_chosen(kind.options, options))
    defaults = as_words(kind.options)
    known = [each.name for each in told_options(kind.options)]
    return {name: chosen[name] for name in known if chosen[name] != defaults[name]}
