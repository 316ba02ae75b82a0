"""``copydesk profiles``: exports that a desk makes by name."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import click

from editor.cli.context import Context
from editor.cli.export_order import Widths
from editor.cli.output import json_option, print_json, say
from editor.cli.rule_data import fault_data, say_faults
from editor.domain.errors import UnknownFieldError
from editor.domain.export_profile import ExportProfile
from editor.domain.picture_profile import WEB_PICTURES, Colour
from editor.domain.status import Status

_TRUTH = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}
_STATUSES = {each.value.casefold(): each for each in Status}
_PICTURES = ("widths", "quality", "colour", "names")
_KEYS = (*("format", "destination", *_PICTURES, "zip", "checksums", "on_status", "option.NAME"),)


@click.group("profiles")
def command() -> None:
    """Work with export profiles: LIBRARY/desk/exports.toml."""


@command.command("list")
@json_option
@click.pass_obj
def list_command(context: Context, as_json: bool) -> None:
    """List the profiles. The exit status is 1 if one can't be used."""
    profiles = context.newsroom().export_profiles
    known, faults = profiles.all(), profiles.faults()
    if as_json:
        data = [profile_data(each) for each in known]
        print_json({"profiles": data, "faults": fault_data(faults)})
    else:
        for each in known:
            say(_line(each))
        if not known:
            say("No export profiles yet. Begin one with: copydesk profiles set NAME format=html")
        say_faults(faults)
    if faults:
        raise click.exceptions.Exit(1)


@command.command("show")
@click.argument("name")
@json_option
@click.pass_obj
def show_command(context: Context, name: str, as_json: bool) -> None:
    """Show the profile NAME."""
    _tell(context.newsroom().export_profiles.get(name), as_json=as_json)


@command.command("set")
@click.argument("name")
@click.argument("words", nargs=-1, required=True, metavar="WHAT=VALUE…")
@json_option
@click.pass_obj
def set_command(context: Context, name: str, words: tuple[str, ...], as_json: bool) -> None:
    """Begin the profile NAME, or change it; what isn't named stays as it was.

    \N{BACKSPACE}
    copydesk profiles set "Courier site" format=html option.pictures=webp destination=~/Outbox
    copydesk profiles set "Courier site" widths=640,1280 names={slug}-{number}-{width} zip=yes
    copydesk profiles set "Courier site" on_status=Ready

    WHAT is format, destination, option.NAME, widths, quality, colour (srgb or "as it is"), names,
    zip, checksums or on_status. An empty VALUE takes it back to what it is unless somebody says
    otherwise.
    """
    profiles = context.newsroom().export_profiles
    try:
        profile = profiles.get(name)
    except UnknownFieldError:
        if any(fault.name == name for fault in profiles.faults()):
            raise
        profile = ExportProfile(name.strip(), "")
    for word in words:
        key, sign, value = word.partition("=")
        if not sign:
            raise click.UsageError(f"{word} isn't WHAT=VALUE.")
        profile = _changed(profile, key.strip(), value.strip())
    profiles.put(profile)
    _tell(profiles.get(profile.name), as_json=as_json)


@command.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@json_option
@click.pass_obj
def remove_command(context: Context, names: tuple[str, ...], as_json: bool) -> None:
    """Take profiles out of the desk's file: all of them, or none. What was exported stays."""
    context.newsroom().export_profiles.remove(*names)
    if as_json:
        print_json({"removed": list(names)})
    else:
        say(f"Removed: {', '.join(names)}.")


def profile_data(profile: ExportProfile) -> dict[str, Any]:
    """A profile as JSON shows it."""
    pictures = profile.pictures
    return {
        "name": profile.name,
        "format": profile.format,
        "options": dict(profile.options),
        "pictures": {
            "widths": list(pictures.widths_px),
            "quality": pictures.quality,
            "colour": str(pictures.colour),
            "names": pictures.names,
        },
        "destination": profile.destination,
        "zip": profile.is_zipped,
        "checksums": profile.has_checksums,
        "on_status": [str(each) for each in profile.on_status],
    }


def _changed(profile: ExportProfile, key: str, value: str) -> ExportProfile:
    if key in _PICTURES:
        return replace(profile, pictures=replace(profile.pictures, **_of_pictures(key, value)))
    kind, _, name = key.partition(".")
    if kind == "option" and name:
        options = {each: kept for each, kept in profile.options.items() if each != name}
        return replace(profile, options={**options, name: value} if value else options)
    return replace(profile, **_of_profile(profile, key, value))


def _of_profile(profile: ExportProfile, key: str, value: str) -> dict[str, Any]:
    match key:
        case "format" | "destination":
            return {key: value}
        case "zip":
            is_zipped = _truth(key, value)
            return {
                "is_zipped": is_zipped,
                "has_checksums": profile.has_checksums or is_zipped,
            }
        case "checksums":
            return {"has_checksums": _truth(key, value)}
        case "on_status":
            return {"on_status": _statuses(value)}
    raise click.UsageError(f"{key} isn't known. There are: {', '.join(_KEYS)}.")


def _of_pictures(key: str, value: str) -> dict[str, Any]:
    if key == "widths":
        wanted = Widths().convert(value, None, None) if value else WEB_PICTURES.widths_px
        return {"widths_px": wanted}
    if key == "quality":
        if value and not value.isdecimal():
            raise click.UsageError("quality is a number from 1 to 100.")
        return {"quality": int(value) if value else None}
    if key == "colour":
        if value and value not in set(Colour):
            raise click.UsageError(f"colour is one of {', '.join(Colour)}.")
        return {"colour": Colour(value) if value else WEB_PICTURES.colour}
    return {"names": value or WEB_PICTURES.names}


def _truth(key: str, value: str) -> bool:
    if value and value.casefold() not in _TRUTH:
        raise click.UsageError(f"{key} is yes or no.")
    return _TRUTH.get(value.casefold(), False)


def _statuses(value: str) -> tuple[Status, ...]:
    found = []
    for text in filter(None, (each.strip() for each in value.split(","))):
        if text.casefold() not in _STATUSES:
            raise click.UsageError(f"on_status is of {', '.join(Status)}.")
        found.append(_STATUSES[text.casefold()])
    return tuple(dict.fromkeys(found))


def _line(profile: ExportProfile) -> str:
    when = f"  on {', '.join(profile.on_status)}" if profile.on_status else ""
    where = f"  → {profile.destination}" if profile.destination else ""
    return f"{profile.name:<24}  {profile.format:<18}{where}{when}"


def _tell(profile: ExportProfile, *, as_json: bool) -> None:
    data = profile_data(profile)
    if as_json:
        print_json(data)
        return
    pictures: Mapping[str, Any] = data.pop("pictures")
    options = {f"option.{name}": value for name, value in data.pop("options").items()}
    for key, value in {**data, **pictures, **options}.items():
        shown = _shown(value)
        if shown:
            say(f"{key:<18}{shown}")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ",".join(map(str, value))
    return "" if value is None else str(value)
