"""A person's name is spelt one way."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from editor.checks.contract import Check
from editor.checks.facts.cast import Cast, NamedAt, Person, cast_of
from editor.checks.facts.kin import are_kin
from editor.checks.facts.listed_names import Listed, listed_otherwise
from editor.checks.facts.reading import remark
from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.name_likeness import is_near_word
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.common_words import is_common_word
from editor.language.facts.spellings import differ_in_accents, one_off, sounds_alike
from editor.language.words import word_list

_CODE = "name-two-ways"
# Words that begin sentences or tell where somebody is from, and that nearly are people's names.
_NO_NAMES = word_list("""
    cuban danish dutch english finnish french german irish kurdish latin more most polish scottish
    spanish swedish swiss turkish welsh well
    """)
_MOST_SINGLE = 600
_MOST_SAME = 30  # people of one last name who are still compared


@dataclass(frozen=True, slots=True)
class _Odd:
    """A spelling that stands alone.

    Attributes:
        right: The one that is more frequent, or told in full.
        is_sure: It is the same person beyond doubt.
    """

    at: NamedAt
    right: str
    is_sure: bool


def _find(story: Story, _options: None) -> Iterator[Finding]:
    cast = cast_of(story)
    if not cast.people:
        return
    told: set[int] = set()
    for odd in (*_accents(cast), *_last_names(cast), *_full_names(cast)):
        if odd.at.order in told:
            continue
        told.add(odd.at.order)
        severity = Severity.WARNING if odd.is_sure else Severity.HINT
        message = f"Elsewhere in the story this name is spelt {odd.right}. Look it up."
        yield remark(_CODE, odd.at.placed, odd.at.span, message, (odd.right,), severity=severity)
    for listed in listed_otherwise(story, cast):
        yield _of_list(listed)


def _of_list(listed: Listed) -> Finding:
    name = listed.name if listed.is_text else ""
    return Finding(
        code=_CODE,
        severity=Severity.HINT,
        message=f"{listed.name} is spelt {listed.right} in the story. Look it up.",
        field=listed.field,
        end=len(name),
        excerpt=name,
        suggestions=(listed.right,) if name else (),
    )


def _accents(cast: Cast) -> Iterator[_Odd]:
    """One name with accents and without."""
    by_name: dict[str, list[NamedAt]] = {}
    for at in cast.named:
        if not at.mention.name.isupper() and at.mention.family_key in cast.by_family:
            by_name.setdefault(at.mention.family_key, []).append(at)
    for found in by_name.values():
        counted = Counter(at.mention.family for at in found)
        if len(counted) == 1:
            continue
        right = max(counted, key=lambda form: (counted[form], not form.isascii()))
        for at in found:
            family = at.mention.family
            if differ_in_accents(family, right) and not _is_caption_name(at):
                yield _Odd(at, at.mention.name.removesuffix(family) + right, is_sure=True)


def _last_names(cast: Cast) -> Iterator[_Odd]:
    """A last name alone that nobody has, but somebody nearly."""
    in_rows = {fold(word) for at in cast.named if at.mention.is_full for word in at.mention.words}
    families = _families(cast)
    by_letter: dict[str, list[str]] = {}
    for family in families:
        by_letter.setdefault(family[:1], []).append(family)
    for name, at in list(cast.single.items())[:_MOST_SINGLE]:
        if name in _NO_NAMES or name in in_rows or name in families or name[:1] not in by_letter:
            continue
        near = [each for each in by_letter[name[:1]] if _are_near(name, each)]
        if len(near) == 1 and len(families[near[0]]) == 1 and not is_common_word(name):
            yield from _odd_ones(cast, families[near[0]][0], at)


def _families(cast: Cast) -> dict[str, list[Person]]:
    """The people by their last names; and the full names that may be people's, by theirs."""
    found = dict(cast.by_family)
    for at in cast.named:
        mention = at.mention
        if not mention.is_likely or mention.is_common or mention.family_key in cast.by_family:
            continue
        if len(found) < _MOST_SINGLE and mention.family_key not in found:
            given = " ".join(mention.words[:-1])
            found[mention.family_key] = [Person(mention.name, mention.family, given, [at])]
    return found


def _odd_ones(cast: Cast, person: Person, at: Sequence[NamedAt]) -> Iterator[_Odd]:
    acts = any(each.mention.is_person for each in at)
    is_alike = sounds_alike(person.family, at[0].mention.name)
    # ``Officials said Clarke, the college, had paid.``
    if any(each.mention.is_described and not each.mention.title for each in at):
        return
    is_placed = any(each.mention.is_placed for each in at)
    if not acts and (is_placed or fold(person.name) not in cast.people):
        return
    usual = len(person.full) + len(cast.single.get(fold(person.family), ()))
    if usual < len(at) or not (acts or is_alike):
        return
    for each in at:
        is_sure = acts and usual > 1 and (is_alike or one_off(person.family, each.mention.name))
        yield _Odd(each, person.family, is_sure=is_sure)


def _full_names(cast: Cast) -> Iterator[_Odd]:
    """Two full names that differ by a letter or sound the same."""
    people = [*cast.people.values(), *_untold(cast)]
    by_word: dict[str, list[Person]] = {}
    for person in people:
        for word in {fold(person.family), fold(person.given)}:
            by_word.setdefault(word, []).append(person)
    done: set[frozenset[str]] = set()
    for group in by_word.values():
        for first, second in combinations(group[:_MOST_SAME], 2):
            pair = frozenset((first.name, second.name))
            if pair not in done:
                done.add(pair)
                yield from _compared(cast, first, second)


def _untold(cast: Cast) -> Iterator[Person]:
    """Full names of which nothing tells whose they are, but part of which somebody has."""
    given = {fold(person.given) for person in cast.people.values()}
    found: dict[str, Person] = {}
    for at in cast.named:
        mention = at.mention
        if not mention.is_likely or mention.key in cast.people:
            continue
        key, first = mention.key, " ".join(mention.words[:-1])
        if mention.family_key not in cast.by_family and fold(first) not in given:
            continue
        if len(found) < _MOST_SINGLE:
            found.setdefault(key, Person(mention.name, mention.family, first)).full.append(at)
    yield from found.values()


def _compared(cast: Cast, first: Person, second: Person) -> Iterator[_Odd]:
    is_family = _are_near(fold(first.family), fold(second.family)) and fold(first.given) == fold(
        second.given
    )
    is_given = sounds_alike(first.given, second.given) and fold(first.family) == fold(second.family)
    if not (is_family or is_given) or are_kin(first, second):
        return
    # Both go on under their last names: they are two.
    if is_family and all(fold(each.family) in cast.single for each in (first, second)):
        return
    seldom, usual = sorted((first, second), key=lambda each: _weight(cast, each))
    for at in seldom.full:
        if not _is_caption_name(at):
            yield _Odd(at, usual.name, is_sure=is_family)


def _weight(cast: Cast, person: Person) -> tuple[int, int]:
    """How often a name stands there, and which came first."""
    count = len(person.full) + len(cast.single.get(fold(person.family), ()))
    return count, -person.full[0].order


def _are_near(first: str, second: str) -> bool:
    return len(first) > 3 and (is_near_word(first, second) or sounds_alike(first, second))  # noqa: PLR2004


def _is_caption_name(at: NamedAt) -> bool:
    """Full names in captions have a rule of their own."""
    return at.placed.passage.kind == "figures.caption" and at.mention.is_full


NAME_TWO_WAYS = Check(
    label="Name spelt two ways",
    about="People mind, and the desk has to correct it.",
    find=_find,
    must_match=(
        "Renee Okafor, a prosecutor, left. “We are done,” Okafer told reporters. Okafor slept.",
        "President Volodymyr Zelenskyy spoke. Zelenskyy slept. Zelensky will fly.",
        "Carla Jiménez, the mayor, left. Jiménez slept. The plan by Jimenez failed.",
        Article("1", "x", headline="Smyth wins", body="Robert Smith won. Smith, 61, said so."),
        "Kathryn Doyle, an architect, came. They thanked Katherine Doyle, the architect.",
        Article(
            "1",
            "x",
            body="Robert Smith won. Smith, 61, said so.",
            figures=(Figure("a", caption="Smyth waves."),),
        ),
        Article(
            "1",
            "x",
            body="Robert Smith won. Smith, 61, said so.",
            credits=(Credit("Robert Smyth"),),
        ),
    ),
    must_not_match=(
        "Renee Okafor, a prosecutor, left. “We are done,” Okafor said.",
        "Robert Smith, 61, met Ann Smyth, 43. Smyth said no. Smith said yes.",
        "Bob Martin, 61, lives in Marin. Martin said so. The Martins came.",
        "Ann Lee, 43, met Leo. Lee said so.",
        "Ann Korea, 43, met Koreans. Korea said so.",
        "Anne Doyle, 43, and her sister Anna Doyle, 41, came.",
        "Nancy Polis, 58, left. Polis said so. The Polish and Danish crews left. More came.",
        "Dennis Wood, 58, left. Wood said so. Woods burned.",
    ),
)
