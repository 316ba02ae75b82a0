"""People and where they worked, as sentences list them: ``A and B in X, C in Y and D``."""

from collections.abc import Iterable, Sequence

from editor.domain.credit import Credit
from editor.domain.names import join_names


def by_place(credits: Iterable[Credit]) -> list[list[Credit]]:
    """Those who worked in one place together; those without a place come last."""
    groups: dict[str, list[Credit]] = {}
    for each in credits:
        groups.setdefault(each.place, []).append(each)
    return sorted(groups.values(), key=lambda group: not group[0].place)


def clear_lists(credits: Sequence[Credit]) -> list[list[Credit]]:
    """The people in as few lists as can be read.

    A single word behind a place looks like its region (``Ann Poe in Rome, Georgia``): where a
    name is such a word, each place gets a list of its own.
    """
    groups = by_place(credits)
    behind = [group[0] for group in groups[1:] if len(group) > 1 or not group[0].place]
    doubtful = groups and groups[0][0].place and any(" " not in each.name for each in behind)
    return groups if doubtful else [list(credits)]


def listed(credits: Iterable[Credit], *, serial_comma: bool) -> str:
    """``A and B in X, C in Y and D``; a place with a region has a comma behind it as well."""
    texts: list[str] = []
    for group in by_place(credits):
        names = [each.name for each in group]
        place = group[0].place
        joined = join_names(names, serial_comma=serial_comma)
        texts += [f"{joined} in {closed(place)}"] if place else names
    return join_names(texts, serial_comma=serial_comma).replace(",,", ",")


def closed(place: str) -> str:
    """A place with the comma that follows its region in running text."""
    return f"{place}," if "," in place else place


def ended(text: str) -> str:
    """A sentence with one full stop: a place such as ``Mont.`` brings its own."""
    text = text.removesuffix(",")
    return text if text.endswith(".") else f"{text}."
