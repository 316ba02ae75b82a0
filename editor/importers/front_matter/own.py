"""The fields as our own Markdown exporter writes them."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from editor.domain.article import Correction, Printed
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.dateline import Dateline
from editor.domain.errors import CopydeskError, UnknownFieldError, UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.moment import Moment, moment
from editor.domain.status import SETTABLE, Status
from editor.importers.front_matter.facts import Facts

FORM = 1  # the newest form of the front matter that is understood here
_TEXTS = (
    *("url_slug", "headline", "social_headline", "seo_title", "kicker", "standfirst", "section"),
    *("desk", "genre", "editors_note", "note_to_desks", "canonical_url", "language"),
)
_NUMBERS = ("priority", "urgency", "target_words")
_LISTS = ("keywords", "subjects", "furniture")
_RANKS = range(1, 7)
_FIGURE_NAME = re.compile(r"[a-z0-9-]+")
_DIGEST = re.compile(r"[0-9a-f]{64}")


def own_fields(file_name: str, facts: Facts, strange: list[str]) -> dict[str, Any]:
    """Take the fields of an article that are there.

    Args:
        file_name: For the sentences of errors.
        facts: The front matter; what is understood is taken out of it.
        strange: Gets a line for each part of a figure, credit … that isn't understood.

    Returns:
        Values for ``Article``, by field name; the slug isn't among them.

    Raises:
        UnreadableFileError: An embargo or a schedule can't be read: without it the story could
            go out too early.
    """
    found: dict[str, Any] = {name: facts.text(name) for name in _TEXTS}
    found |= {name: facts.texts(name) or None for name in _LISTS}
    for name in _NUMBERS:
        number = facts.number(name)
        if number is not None and (name == "target_words" or number in _RANKS):
            found[name] = number
        elif number is not None:
            facts.put_back(name, str(number))
    for name in ("embargo_until", "publish_at"):
        found[name] = _moment(file_name, name, facts)
    dateline = facts.mapping("dateline")
    if dateline is not None:
        found["dateline"] = Dateline(**_texts_of(dateline, Dateline()))
        strange.extend(dateline.left("dateline."))
    found["credits"] = tuple(_credits(facts, strange)) or None
    found["printed"] = _printed(facts, strange)
    found["figures"] = tuple(_figures(facts, strange)) or None
    found["corrections"] = tuple(_corrections(file_name, facts, strange)) or None
    found["status"] = _status(facts)
    return {name: value for name, value in found.items() if value is not None}


def _texts_of(facts: Facts, empty: Any) -> dict[str, str]:
    """The text fields of a flat value."""
    names = [name for name in empty.__slots__ if isinstance(getattr(empty, name), str)]
    return {name: text for name in names if (text := facts.text(name)) is not None}


def _moment(file_name: str, name: str, facts: Facts) -> Moment | None:
    parts = facts.mapping(name)
    try:
        if parts is not None:
            return _fixed_moment(parts)
        text = facts.text(name)
        at = moment(text) if text else None
    except (ValueError, UnknownFieldError):
        raise _no_moment(file_name, name) from None
    if facts.any_of(name):
        raise _no_moment(file_name, name)
    return at


def _fixed_moment(parts: Facts) -> Moment:
    """A moment as it was fixed when somebody set it, whatever the zone's rules say today."""
    wall, zone = parts.text("wall") or "", parts.text("zone") or ""
    utc = datetime.fromisoformat(parts.text("utc") or "")
    if utc.tzinfo is None or not zone or datetime.fromisoformat(wall).tzinfo is not None:
        message = "no wall time, zone and instant"
        raise ValueError(message)
    return Moment(wall, zone, utc)


def _no_moment(file_name: str, name: str) -> CopydeskError:
    return UnreadableFileError(
        f"The field {name} of {file_name} is not a date, a time and a zone.",
        hint="Write it like 2026-11-24 06:00 Europe/Berlin.",
    )


def _credits(facts: Facts, strange: list[str]) -> Iterator[Credit]:
    for number, each in enumerate(facts.mappings("credits")):
        texts = _texts_of(each, Credit(""))
        if "name" in texts:
            contributor = each.text("contributor_id")
            yield Credit(
                **texts,
                contributor_id=contributor,
                hidden=each.flag("hidden"),
                is_vanity=each.flag("is_vanity"),
            )
        else:
            strange.extend(f"credits[{number}].{name}: {text}" for name, text in texts.items())
        strange.extend(each.left(f"credits[{number}]."))


def _printed(facts: Facts, strange: list[str]) -> Printed | None:
    """The lines that somebody wrote over; an empty one prints nothing, so it counts."""
    lines = facts.mapping("printed")
    if lines is None:
        return None
    written = {each.name: lines.text(each.name) for each in fields(Printed)}
    strange.extend(lines.left("printed."))
    return Printed(**written)


def _figures(facts: Facts, strange: list[str]) -> list[Figure]:
    figures: dict[str, Figure] = {}
    for number, each in enumerate(facts.mappings("figures")):
        name = each.text("name") or ""
        if not _FIGURE_NAME.fullmatch(name) or name in figures:
            strange.append(f"figures[{number}].name: {name}")
        else:
            figures[name] = _figure(name, each, f"figures[{number}].", strange)
        strange.extend(each.left(f"figures[{number}]."))
    return list(figures.values())


def _figure(name: str, facts: Facts, under: str, strange: list[str]) -> Figure:
    facts.mapping("shown")  # what readers saw: it follows from the rest
    facts.text("file")  # read by the importer, as a path
    photo = facts.text("photo")
    if photo and not _DIGEST.fullmatch(photo):
        strange.append(f"{under}photo: {photo}")
        photo = None
    sign_off = facts.mapping("sign_off")
    return Figure(
        name=name,
        photo=photo,
        caption=facts.text("caption"),
        alt=facts.text("alt"),
        crop=_crop(facts, under, strange),
        is_file=facts.flag("is_file"),
        lead=facts.flag("lead"),
        sign_off=_sign_off(sign_off, under, strange) if sign_off else None,
    )


def _sign_off(facts: Facts, under: str, strange: list[str]) -> CreditLine:
    credit = CreditLine(
        creators=facts.texts("creators"),
        organisations=facts.texts("organisations"),
        pool=facts.flag("pool"),
        handout=facts.flag("handout"),
        distributor=facts.text("distributor") or "",
        file=facts.flag("file"),
        raw=facts.text("raw") or "",
        uncertain=facts.flag("uncertain"),
    )
    strange.extend(facts.left(f"{under}sign_off."))
    return credit


def _crop(facts: Facts, under: str, strange: list[str]) -> Crop | None:
    crop = facts.mapping("crop")
    if crop is None:
        return None
    sides = [crop.text(name) or "" for name in ("x", "y", "width", "height")]
    try:
        return Crop(*map(float, sides))
    except ValueError:
        strange.append(f"{under}crop: {' '.join(sides)}")
        return None


def _corrections(file_name: str, facts: Facts, strange: list[str]) -> list[Correction]:
    corrections = []
    for number, each in enumerate(facts.mappings("corrections")):
        text, at = each.text("text") or "", each.text("at") or ""
        try:
            set_at = datetime.fromisoformat(at)
        except ValueError:
            set_at = None
        if set_at is None or set_at.tzinfo is None:
            raise UnreadableFileError(
                f"A correction in {file_name} doesn't say when it was set.",
                hint="Give it a date, a time and an offset, like 2026-11-24T06:00:00+00:00.",
            )
        corrections.append(Correction(text, set_at))
        strange.extend(each.left(f"corrections[{number}]."))
    return corrections


def _status(facts: Facts) -> Status | None:
    """What a receipt made of a story isn't so here: it comes back as Ready."""
    text = facts.text("status") or ""
    if text in {str(status) for status in Status}:
        status = Status(text)
        return status if status in SETTABLE else Status.READY
    if text:
        facts.put_back("status", text)
    return None
