"""Where the sources of a story and its credits differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.domain.credit import Credit
from editor.domain.name_likeness import Likeness, likeness, name_key
from editor.domain.names import fold, join_names
from editor.domain.reconciling.directory import NOBODY, Directory, People
from editor.domain.reconciling.named import MAKERS, Named, Source, named_in
from editor.domain.story import Story

CODE = "credits-differ"


class Kind(StrEnum):
    """What is wrong, gravest first."""

    NO_RIGHT = "may not be named"
    MISSING = "has no credit"
    SPELT = "is spelt differently"
    LEFT = "has left"
    TWICE = "would be printed twice"
    EDITED = "changed the story"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing to settle.

    Attributes:
        name: Who, as the source or the credit spells it.
        message: A sentence.
        credit: Of the story, whom it is about; the one to add where nobody is credited.
        index: Of that credit in the story; None where it is to be added.
        spelling: How the name could be spelt instead; empty but for ``SPELT``, and the pseudonym
            for ``NO_RIGHT``.
        named: Where the name stands.
    """

    kind: Kind
    name: str
    message: str
    credit: Credit
    index: int | None = None
    spelling: str = ""
    named: tuple[Named, ...] = ()

    @property
    def field(self) -> str:
        """Where it is, as findings say it."""
        return "credits" if self.index is None else f"credits[{self.index}].name"


def differences(story: Story, directory: Directory = NOBODY) -> tuple[Difference, ...]:
    """Everything to settle, gravest first; what somebody let stand is left out.

    Args:
        story: With those that its credits point to.
        directory: Without it only those that the story's credits point to count.
    """
    people = People(story, directory)
    sources = named_in(story)
    found = (
        *_without_right(story),
        *_missing(story, sources, people),
        *_spelt(story, sources, people),
        *_left(story),
        *_twice(story, sources, people),
    )
    settled = {
        (each.field, each.words) for each in story.article.waved_through if each.code == CODE
    }
    open_ones = [each for each in found if waving(each) not in settled]
    order = tuple(Kind)
    return tuple(sorted(open_ones, key=lambda each: order.index(each.kind)))


def waving(difference: Difference) -> tuple[str, str]:
    """The field and the words under which it is let stand: who, and how else they are spelt."""
    spelt = f" / {difference.spelling}" if difference.spelling else ""
    return "credits", f"{difference.kind.name.lower()}: {difference.name}{spelt}"


def _without_right(story: Story) -> Iterator[Difference]:
    """People whose name never leaves the house, credited by that name: readers won't get it."""
    for index, credit in enumerate(story.article.credits):
        person = story.contributors.get(credit.contributor_id or "")
        if person is None or credit.hidden or not person.is_protected:
            continue
        if fold(credit.name) in {fold(each) for each in (person.name, *person.aliases)}:
            instead = person.pseudonym or "nobody"
            message = f"{credit.name} is protected: readers get {instead} instead."
            yield Difference(Kind.NO_RIGHT, credit.name, message, credit, index, person.pseudonym)


def _missing(story: Story, sources: Sequence[Named], people: People) -> Iterator[Difference]:
    credits_ = story.article.credits
    by_name: dict[str, list[Named]] = {}
    for each in sources:
        if each.source in MAKERS and not _credited(each.name, credits_, people):
            by_name.setdefault(_key(each.name, by_name), []).append(each)
    for named in by_name.values():
        first = named[0]
        credit = _known_credit(first.credit, people)
        is_history = first.source is Source.HISTORY
        kind = Kind.EDITED if is_history else Kind.MISSING
        where = join_names(tuple(dict.fromkeys(each.source.value for each in named)))
        verb = "has changed this story and" if is_history else f"is named in {where} but"
        message = f"{credit.name} {verb} has no credit."
        yield Difference(kind, first.name, message, credit, named=tuple(named))


def _key(name: str, there: Iterable[str]) -> str:
    """The name under which others that are probably the same were found already."""
    return next((each for each in there if likeness(each, name)), name)


def _credited(name: str, credits_: Sequence[Credit], people: People) -> Credit | None:
    person = people.named(name)
    for credit in credits_:
        same_entry = person is not None and (
            credit.contributor_id == person.id or people.named(credit.name) is person
        )
        if same_entry or likeness(credit.name, name):
            return credit
    return _by_family_name(name, credits_)


def _by_family_name(name: str, credits_: Sequence[Credit]) -> Credit | None:
    """``Poe reported from Rome``: a tagline calls those of the byline by their family name."""
    if " " in name:
        return None
    key = name_key(name)
    return next((each for each in credits_ if name_key(each.name).split()[-1:] == [key]), None)


def _known_credit(credit: Credit, people: People) -> Credit:
    """The credit in the directory's spelling, linked to its entry."""
    person = people.named(credit.name)
    if person is None:
        return credit
    is_same = fold(person.name) == fold(credit.name)
    name = person.name if is_same and not person.is_protected else credit.name
    return replace(
        credit,
        name=(person.is_protected and person.pseudonym) or name,
        contributor_id=person.id,
        affiliation=credit.affiliation or person.affiliation,
        hidden=person.is_protected and not person.pseudonym,
    )


def _spelt(story: Story, sources: Sequence[Named], people: People) -> Iterator[Difference]:
    told: set[tuple[int, str]] = set()
    for index, credit in enumerate(story.article.credits):
        if _vouched(credit, people):
            continue
        entries = ((name, None) for name in people.near(credit.name))
        for name, named in (*entries, *((each.name, each) for each in sources)):
            alike = likeness(credit.name, name)
            if alike in {None, Likeness.SAME} or (index, name) in told:
                continue
            if alike is Likeness.ACCENTS and name.isupper():
                continue
            told.add((index, name))
            where = named.source.value if named else "the directory"
            message = f"{credit.name} is {name} in {where}: it differs in {alike}."
            yield Difference(
                Kind.SPELT, credit.name, message, credit, index, name, (named,) if named else ()
            )


def _vouched(credit: Credit, people: People) -> bool:
    """Whether the directory has exactly that spelling."""
    person = people.named(credit.name)
    return person is not None and credit.name in {person.name, person.pseudonym, *person.aliases}


def _twice(story: Story, sources: Sequence[Named], people: People) -> Iterator[Difference]:
    """Lines of the text that the credits say in full: the rule prints them once more."""
    lines: dict[tuple[int, int], list[Named]] = {}
    for each in sources:
        if each.field == "body":
            lines.setdefault((each.start, each.end), []).append(each)
    for named in lines.values():
        if all(_is_said(each, story.article.credits, people) for each in named):
            line = "byline" if named[0].source is Source.BYLINE else "tagline"
            message = f"The text carries its {line}, which is printed from the credits as well."
            yield Difference(Kind.TWICE, line, message, named[0].credit, named=tuple(named))


def _is_said(named: Named, credits_: Sequence[Credit], people: People) -> bool:
    """Whether somebody is credited with the place that the line tells, if it tells one."""
    credit = _credited(named.name, credits_, people)
    place = fold(named.credit.place)
    return credit is not None and (not place or fold(credit.place) == place)


def _left(story: Story) -> Iterator[Difference]:
    for index, credit in enumerate(story.article.credits):
        person = story.contributors.get(credit.contributor_id or "")
        if person is not None and person.has_left and not credit.hidden:
            house = person.affiliation or "the house"
            message = f"{credit.name} has left {house} by the directory and is credited."
            yield Difference(Kind.LEFT, credit.name, message, credit, index)
