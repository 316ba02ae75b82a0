"""Which office a title before a name tells."""

from editor.language.facts.mentions import COURTESY

_IN_FULL = {
    "Gov": "Governor", "Sen": "Senator", "Rep": "Representative", "Lt": "Lieutenant",
    "Sgt": "Sergeant", "Capt": "Captain", "Col": "Colonel", "Maj": "Major", "Gen": "General",
    "Adm": "Admiral", "Cmdr": "Commander", "Supt": "Superintendent", "Cpl": "Corporal",
    "Congressman": "Representative", "Congresswoman": "Representative", "Sheikh": "Sheik",
    "Councillor": "Councilor", "Councilman": "Councilor", "Councilwoman": "Councilor",
    "Councilmember": "Councilor", "Spokesman": "Spokesperson", "Spokeswoman": "Spokesperson",
    "Chairman": "Chairperson", "Chairwoman": "Chairperson",
}  # fmt: skip
# What somebody can be besides: these say nothing against another title.
_BESIDES = COURTESY | {
    "Leader", "Chairperson", "Spokesperson", "Delegate", "Attorney", "Director", "Rev", "Father",
    "Manager", "Prosecutor", "Officer", "Pastor", "Detective", "Supervisor", "Supt",
}  # fmt: skip
_RANKS = frozenset({
    "General", "Colonel", "Major", "Captain", "Lieutenant", "Sergeant", "Corporal", "Admiral",
    "Commander", "Ensign", "Marshal",
})  # fmt: skip
_IN_PARLIAMENT = frozenset({"Senator", "Representative", "Lord", "Lady", "Councilor"})
_OF_TWO = {
    ("Lieutenant", "Governor"), ("Attorney", "General"), ("Vice", "President"),
    ("Prime", "Minister"), ("Surgeon", "General"), ("Vice", "Mayor"), ("Deputy", "Mayor"),
    ("Police", "Chief"), ("Fire", "Chief"), ("Chief", "Justice"), ("Chief", "Judge"),
    ("Foreign", "Minister"), ("Finance", "Minister"), ("Defense", "Minister"),
}  # fmt: skip


def office_of(title: str) -> str:
    """The office, in full: ``Gov`` is ``Governor``; empty if the title tells of none.

    Courtesy titles and what somebody can be besides an office are none.
    """
    words = [_IN_FULL.get(word, word) for word in title.split()]
    if not words or words[-1] in _BESIDES:
        return ""
    pair = tuple(words[-2:])
    return " ".join(pair) if pair in _OF_TWO else words[-1]


def are_offices_of_two(first: str, second: str) -> bool:
    """Whether two offices are different ones: ``Chief`` and ``Fire Chief`` may be the same.

    A general can be president as well, and a senator minister.
    """
    if not first or not second:
        return False
    if (first in _RANKS) != (second in _RANKS):
        return False
    if (first in _IN_PARLIAMENT and _governs(second)) or (
        second in _IN_PARLIAMENT and _governs(first)
    ):
        return False
    return not (first.endswith(second) or second.endswith(first)) or _is_vice(first, second)


def _governs(office: str) -> bool:
    return office.endswith(("Minister", "Secretary", "Speaker", "Premier", "Chancellor"))


def _is_vice(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return short != long and long.split()[0] in {"Vice", "Lieutenant", "Deputy"}
