"""Several entries of the directory made one, with the way back."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import FIELDS, Form, text_of
from editor.domain.errors import quoted


@dataclass(frozen=True, slots=True)
class MovedCredit:
    """A credit of a story that points to the joined entry since.

    Attributes:
        position: Where it stood among the story's credits, from 0.
        name: As printed; with the role it tells the credit from others later on.
        contributor_id: The entry that it pointed to before.
    """

    article_id: str
    position: int
    name: str
    role: str
    contributor_id: str


@dataclass(frozen=True, slots=True)
class ContributorMerge:
    """An act on the directory.

    Attributes:
        before: The entry that stayed, as it was.
        after: The same with everything of the others.
        others: The ids of those that went into it; they rest in the library.
        names: Their names.
        credits: What was moved.
        apart: Pairs of ids that became two people for good because one of the others was one.
        undone_at: When it was taken back (aware, UTC); None while it stands.
    """

    id: str
    at: datetime
    by: str
    before: Contributor
    after: Contributor
    others: tuple[str, ...]
    names: tuple[str, ...]
    credits: tuple[MovedCredit, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    undone_at: datetime | None = None


def joined(kept: Contributor, others: Sequence[Contributor]) -> Contributor:
    """An entry with everything of others.

    Its own values stay, empty ones are filled, lists grow, the others' names become its own
    aliases. What the others say otherwise goes into the note, so nothing is lost. Protection
    counts if one has it; whoever is there in one entry hasn't left.
    """
    result = kept
    for other in others:
        values = {field.name: _joined(field.form, result, other, field.name) for field in FIELDS}
        values["aliases"] = _names(result, other)
        values["name"] = result.name
        values["is_organisation"] = result.is_organisation
        values["is_protected"] = result.is_protected or other.is_protected
        values["has_left"] = result.has_left and other.has_left
        values["note"] = _note(result, other)
        result = replace(result, **values)
    return result


def parted(now: Contributor, merge: ContributorMerge) -> Contributor:
    """The entry that stayed, as before the merge; what was changed since is kept.

    Lists lose what the merge put into them, whatever else came since.
    """
    return replace(now, **{each.name: _parted(now, merge, each.name) for each in fields(now)})


def _parted(now: Contributor, merge: ContributorMerge, name: str) -> Any:
    here, after, before = (getattr(each, name) for each in (now, merge.after, merge.before))
    if here == after:
        return before
    if not isinstance(here, tuple):
        return here
    return tuple(each for each in here if each in before or each not in after)


def _joined(form: Form, kept: Contributor, other: Contributor, name: str) -> Any:
    ours, theirs = getattr(kept, name), getattr(other, name)
    if form in {Form.LIST, Form.IDENTITIES}:
        return tuple(dict.fromkeys((*ours, *theirs)))
    return ours or theirs


def _names(kept: Contributor, other: Contributor) -> tuple[str, ...]:
    known = {kept.name.casefold(), *(each.casefold() for each in kept.aliases)}
    new = {each.casefold(): each for each in (other.name, *other.aliases)}
    return (*kept.aliases, *(name for key, name in new.items() if key not in known))


def _note(kept: Contributor, other: Contributor) -> str:
    """Both notes, and what the other entry says otherwise."""
    lost = [
        f"{field.label}: {text_of(other, field.name)}"
        for field in FIELDS
        if field.form in {Form.LINE, Form.PARAGRAPH}
        and field.name not in {"name", "note"}
        and getattr(other, field.name)
        and getattr(kept, field.name) not in {"", getattr(other, field.name)}
    ]
    told = f"From the entry {quoted(other.name)}: {'; '.join(lost)}." if lost else ""
    notes = dict.fromkeys(part for part in (kept.note, other.note, told) if part)
    return "\n".join(notes)
