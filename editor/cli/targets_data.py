"""Targets as commands print them."""

from collections.abc import Iterator, Mapping

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.target import Target
from editor.exporters.options import told_options
from editor.newsroom import Newsroom
from editor.targets.contract import TargetKind

_KEYRING = "keyring"


def target_data(newsroom: Newsroom, target: Target) -> dict[str, object]:
    """A target as JSON shows it; of its secret only where it lies."""
    return {
        "id": target.id,
        "name": target.name,
        "kind": target.kind,
        "url": target.url,
        "user": target.user,
        "options": dict(target.options),
        "secret": newsroom.targets.secret_place(target) or None,
        "paused": target.paused,
        "missing": missing_data(newsroom.targets.missing(target)),
    }


def missing_data(missing: Mapping[Ability, str]) -> dict[str, str]:
    """What can't be taken, and why, in the order of the abilities."""
    return {str(each): missing[each] for each in Ability if each in missing}


def target_line(target: Target, kind: TargetKind, place: str) -> str:
    """A target of a list, as people read it.

    Args:
        target: What to tell of.
        kind: Its kind.
        place: Where its secret lies; empty if there is none.
    """
    marks = []
    if kind.secret and not place:
        marks.append("no secret here")
    if target.paused:
        marks.append(f"paused: {target.paused}")
    who = f"{target.user} at {target.url}" if target.user else target.url
    line = f"{target.name:<24}  {kind.label:<12}  {who}"
    return f"{line}  ({'; '.join(marks)})" if marks else line


def target_lines(
    target: Target, kind: TargetKind, place: str, missing: Mapping[Ability, str]
) -> Iterator[str]:
    """All that is known of a target, a thing a line; arguments as for ``target_line``."""
    yield _field("Name", target.name)
    yield _field("Kind", kind.label)
    yield _field(kind.address, target.url)
    if target.user:
        yield _field("User", target.user)
    if kind.secret:
        yield _field(kind.secret, secret_words(place))
    for told in told_options(kind.options):
        value = target.options.get(told.name, told.default)
        if value:
            yield _field(told.label, value.lower() if told.choices else value)
    if target.paused:
        yield _field("Paused", target.paused)
    yield _field("Id", target.id)
    if missing:
        yield "What it can’t take:"
    for name, why in missing_data(missing).items():
        yield f"  {name}: {why}"


def secret_words(place: str) -> str:
    """Where a secret lies, in words."""
    if not place:
        return "none on this computer"
    return "in the keyring" if place == _KEYRING else f"from {place}"


def kind_data(kind: TargetKind) -> dict[str, object]:
    """A kind of target as JSON shows it."""
    return {
        "label": kind.label,
        "address": kind.address,
        "secret": kind.secret,
        "user": kind.has_user,
        "drop": kind.is_drop,
        "options": [
            {
                "name": told.name,
                "label": told.label,
                "default": told.default,
                "choices": list(told.choices),
            }
            for told in told_options(kind.options)
        ],
        "missing": missing_data(kind.missing),
    }


def kind_lines(name: str, kind: TargetKind) -> Iterator[str]:
    """A kind of target, as people read it: what it needs and its options."""
    needs = [kind.address, *(["user"] if kind.has_user else []), *filter(None, [kind.secret])]
    yield f"{name:<12}  {kind.label}. Needs: {', '.join(needs)}."
    for told in told_options(kind.options):
        choices = f" ({', '.join(told.choices)})" if told.choices else ""
        default = f"; {told.default} unless you say otherwise" if told.default else ""
        yield f"  --option {told.name}=…  {told.label}{choices}{default}"


def _field(label: str, value: str) -> str:
    return f"{label + ':':<22} {value}"
