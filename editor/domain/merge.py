"""Two people changed one article: what both meant, as far as that can be known."""

from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from editor.domain.article import Article, Printed
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.merge_body import merge_body
from editor.domain.merge_rows import match, merge_keys, merge_set

Row = Figure | Credit
Part = TypeVar("Part", Dateline, Printed, Figure | Credit)

_THEIRS = ("version", "updated_at")
_SETS = ("keywords", "subjects", "corrections", "status_log", "overrides", "waved_through")


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge.

    Attributes:
        conflicts: The fields that both sides changed in different ways, as the article here names
            them (``headline``, ``dateline.place``, ``body``, ``figures[0].caption``,
            ``credits[1]``), in the order of its fields. The article holds our side of each:
            keep theirs as a revision. A figure or credit that one side changed and the other
            removed is named whole, and is still there.
    """

    article: Article
    conflicts: tuple[str, ...] = ()


def merge(base: Article, ours: Article, theirs: Article) -> Merged:
    """Bring our changes and theirs together, field by field.

    The dateline goes part by part, figures by name, credits by person, the body by paragraph;
    keywords, subjects and the records of corrections, status, overrides and findings waved
    through take in what either side added and let go of what either removed. What one side alone
    changed is taken. The version and the time of the last save are theirs: the result can be saved
    over theirs.

    Args:
        base: What both sides started from.
        ours: What is on this desk.
        theirs: What the library holds now.
    """
    values: dict[str, Any] = {}
    conflicts: list[str] = []
    for name in (each.name for each in fields(Article)):
        sides = tuple(getattr(each, name) for each in (base, ours, theirs))
        values[name], found = _merge_field(name, *sides)
        conflicts += found
    return Merged(Article(**values), tuple(conflicts))


def _merge_field(name: str, base: Any, ours: Any, theirs: Any) -> tuple[Any, tuple[str, ...]]:
    """The merged value of a field and the names of what clashes in it."""
    if name in _THEIRS:
        return theirs, ()
    if name in _SETS:
        return merge_set(base, ours, theirs), ()
    if name in {"dateline", "printed"}:
        return _merge_parts(base, ours, theirs, f"{name}.")
    if name in {"figures", "credits"}:
        return _merge_rows(base, ours, theirs, name)
    value, clashes = (merge_body if name == "body" else _choose)(base, ours, theirs)
    return value, (name,) if clashes else ()


def _choose(base: Any, ours: Any, theirs: Any) -> tuple[Any, bool]:
    """The value that was changed, ours if both were; and whether they were in different ways."""
    if ours == base:
        return theirs, False
    return ours, theirs not in (base, ours)


def _merge_parts(base: Part, ours: Part, theirs: Part, prefix: str) -> tuple[Part, tuple[str, ...]]:
    """Merge two values of one type field by field."""
    values: dict[str, Any] = {}
    conflicts: list[str] = []
    for each in fields(base):
        sides = (getattr(side, each.name) for side in (base, ours, theirs))
        values[each.name], clashes = _choose(*sides)
        if clashes:
            conflicts.append(prefix + each.name)
    return type(base)(**values), tuple(conflicts)


def _merge_rows(
    base: tuple[Row, ...], ours: tuple[Row, ...], theirs: tuple[Row, ...], name: str
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Merge figures or credits."""
    before = match(base, base)
    our, their = match(base, ours), match(base, theirs)
    rows: list[Row] = []
    conflicts: list[str] = []
    for key in merge_keys(tuple(before), tuple(our), tuple(their)):
        place = f"{name}[{len(rows)}]"
        old, mine, yours = before.get(key), our.get(key), their.get(key)
        if old and mine and yours:
            row, found = _merge_parts(old, mine, yours, f"{place}.")
            rows.append(row)
            conflicts += found
            continue
        kept = mine or yours
        if kept and kept != old:
            # Added by one side or both, or changed by one and removed by the other.
            rows.append(kept)
            if old or (mine and yours and mine != yours):
                conflicts.append(place)
    leads = [row.name for row in rows if isinstance(row, Figure) and row.lead]
    our_lead = next((row.name for row in ours if isinstance(row, Figure) and row.lead), None)
    for index, row in enumerate(rows):
        # Each side may have made another figure the lead; one can be.
        if isinstance(row, Figure) and row.lead and our_lead in leads and row.name != our_lead:
            rows[index] = replace(row, lead=False)
            conflicts.append(f"{name}[{index}].lead")
    return tuple(rows), tuple(conflicts)
