"""The ways in which one name is written: without accents, in another order, with initials."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor.domain.contributor import Contributor
from editor.domain.names import PARTICLES, fold

# Letters that Unicode doesn't take apart, as people without that key type them.
_PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_SPELT_OUT = re.compile(r"([aou])e")
_TITLES = frozenset({"dr", "prof", "sir", "dame", "jr", "sr", "ii", "iii", "phd", "md"})
_SHORT_FORMS = """
alexander: alex sasha xander; alexandra: alex sandra; andrew: andy drew; anthony: tony;
antonio: toni; barbara: barb; benjamin: ben; catherine: cathy kate; charles: charlie chuck;
christina: tina chris; christopher: chris; daniel: dan danny; david: dave; deborah: deb debbie;
edward: ed eddie ted; elizabeth: liz beth betty eliza lisa; emmanuel: manu; francesco: franco;
francis: frank; francisco: paco pancho; frederick: fred; gabriel: gabe; gregory: greg;
guadalupe: lupe; henry: harry hank; hans: hansi; jacob: jake; james: jim jimmy jamie;
jennifer: jen jenny; jessica: jess; johannes: hannes; john: jack johnny; jonathan: jon;
jose: pepe; joseph: joe joey; josephine: jo josie; katherine: kate kathy katie; kenneth: ken;
lawrence: larry; leonard: leo len; margaret: maggie meg peggy; matthew: matt; michael: mike mick;
nicholas: nick; nikolaus: klaus; pamela: pam; patricia: pat patty tricia; patrick: pat paddy;
peter: pete; philip: phil; rebecca: becky; richard: rick dick rich; robert: bob rob bobby;
ronald: ron; samuel: sam; samantha: sam; stephen: steve; steven: steve; susan: sue; theodore: ted;
thomas: tom tommy; timothy: tim; valentina: valya; victoria: vicky; vladimir: vova; walter: walt;
wilhelm: willi; william: bill will billy; yekaterina: katya; aleksandr: sasha; mikhail: misha
"""


def _read_short_forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in _SHORT_FORMS.split(";"):
        whole, _, short = entry.partition(":")
        for each in short.split():
            found[each] = (*found.get(each, ()), whole.strip())
    return found


_WHOLE_FORMS: Mapping[str, tuple[str, ...]] = _read_short_forms()


@dataclass(frozen=True, slots=True)
class FoldedName:
    """A name in the forms by which doubles are found; each form is a set of keys.

    Attributes:
        plain: The name, folded, on one line.
        words: Its words but for particles and initials.
        printed: The name and its aliases as they are printed, folded.
        orderless: All words without initials, in the order of letters.
        spelt_out: The same with ``ae``, ``oe`` and ``ue`` for one letter.
        initialled: The family name and the first letter of the first name.
        nicknamed: The family name and the whole form of the first name.
        is_initialled: Whether the first name is an initial.
        is_short: Whether it is the short form of another.
    """

    plain: str
    words: frozenset[str]
    printed: frozenset[str]
    orderless: frozenset[str]
    spelt_out: frozenset[str]
    initialled: frozenset[str]
    nicknamed: frozenset[str]
    is_initialled: bool
    is_short: bool


def folded_name(person: Contributor) -> FoldedName:
    """The forms of somebody's name."""
    plain = _plain(person.name)
    words = [word for word in re.findall(r"[^\W\d_]+", plain) if word not in _TITLES]
    telling = [word for word in words if len(word) > 1 and word not in PARTICLES] or words
    orderless = " ".join(sorted(telling)) if len(telling) > 1 or len(words) == 1 else ""
    family, first = _family_and_first(person, words)
    has_both = bool(family and first) and not person.is_organisation
    whole = _WHOLE_FORMS.get(first, (first,))
    spelt = _SPELT_OUT.sub(r"\1", orderless)
    return FoldedName(
        plain=plain,
        words=frozenset(telling),
        printed=frozenset({plain, *map(_plain, person.aliases)} - {""}),
        orderless=frozenset({orderless} - {""}),
        spelt_out=frozenset({spelt} - {""}),
        initialled=frozenset({f"{family} {first[0]}"} if has_both else ()),
        nicknamed=frozenset(f"{family} {each}" for each in whole if has_both and len(first) > 1),
        is_initialled=len(first) == 1,
        is_short=first in _WHOLE_FORMS,
    )


def _plain(text: str) -> str:
    return fold(text).translate(_PLAIN_LETTERS).replace("’", "'")


def _family_and_first(person: Contributor, words: list[str]) -> tuple[str, str]:
    """The last word and the first, unless the entry or a comma says which is which."""
    family = re.findall(r"[^\W\d_]+", _plain(person.family_name))
    given = re.findall(r"[^\W\d_]+", _plain(person.given_name))
    before, comma, behind = _plain(person.name).partition(", ")
    if not (family and given) and comma:
        family, given = re.findall(r"[^\W\d_]+", before), re.findall(r"[^\W\d_]+", behind)
    if family and given:
        return family[-1], given[0]
    return (words[-1], words[0]) if len(words) > 1 else ("", "")
