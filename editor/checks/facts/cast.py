"""Who is named in a story, and where."""

from dataclasses import dataclass, field

from editor.checks.facts.reading import is_quoted, placed_in
from editor.checks.passages import Placed
from editor.domain.names import fold
from editor.domain.story import Story
from editor.language.facts.mentions import Mention, mentions_in

MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A name where it stands.

    Attributes:
        order: Counts the names of the story.
        is_quoted: Somebody else speaks there.
    """

    placed: Placed
    mention: Mention
    order: int
    is_quoted: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where the name stands in its passage."""
        return self.mention.start, self.mention.end

    @property
    def is_body(self) -> bool:
        """It stands in the running text, in our own words."""
        passage = self.placed.passage
        return passage.kind == "body" and not passage.is_heading and not self.is_quoted


@dataclass(slots=True)
class Person:
    """Somebody who is named in full.

    Attributes:
        name: As it is written first.
        family: The last word of it.
        full: Where the full name stands.
    """

    name: str
    family: str
    given: str
    full: list[NamedAt] = field(default_factory=list)


@dataclass(slots=True)
class Cast:
    """All names of a story.

    Attributes:
        named: In the order of the texts.
        people: By their folded names: those of whom something tells that they are people.
        by_family: The people by the last word of their names, folded.
        single: Names of one word, folded, with where they stand.
    """

    named: tuple[NamedAt, ...] = ()
    people: dict[str, Person] = field(default_factory=dict)
    by_family: dict[str, list[Person]] = field(default_factory=dict)
    single: dict[str, list[NamedAt]] = field(default_factory=dict)

    def only_one(self, family: str) -> Person | None:
        """The person of that last name, if there is one and no other."""
        found = self.by_family.get(fold(family), [])
        return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class _Last:
    read: tuple[Story, Cast] | None = None


_last = _Last()


def cast_of(story: Story) -> Cast:
    """The names of a story; of the story that was read last, as it was read."""
    kept = _last.read
    if kept is not None and kept[0] is story:
        return kept[1]
    cast = _read(story)
    _last.read = (story, cast)
    return cast


def _read(story: Story) -> Cast:
    named: list[NamedAt] = []
    for placed in placed_in(story):
        for mention in mentions_in(placed.passage.prose):
            speaks = is_quoted(placed, mention.start)
            named.append(NamedAt(placed, mention, len(named), is_quoted=speaks))
    cast = Cast(tuple(named))
    for each in named:
        if not each.mention.is_full:
            cast.single.setdefault(each.mention.key, []).append(each)
    speakers = {
        name for name, at in cast.single.items() if any(one.mention.is_person for one in at)
    }
    told = {each.mention.key for each in named if _is_told(each.mention, speakers)}
    for each in named:
        key = each.mention.key
        if key in told and len(cast.people) < MOST_PEOPLE:
            _add(cast, key, each)
    return cast


def _add(cast: Cast, key: str, at: NamedAt) -> None:
    person = cast.people.get(key)
    if person is None:
        mention = at.mention
        person = Person(mention.name, mention.family, " ".join(mention.words[:-1]))
        cast.people[key] = person
        cast.by_family.setdefault(mention.family_key, []).append(person)
    person.full.append(at)


def _is_told(mention: Mention, speakers: set[str]) -> bool:
    """Whether a full name is a person's, by what stands with it here or with the last name."""
    if not mention.is_full or not mention.is_likely:
        return False
    is_strange = mention.is_common and not mention.title and mention.age is None
    if mention.is_person and not is_strange:
        return True
    if mention.family_key in speakers:
        return True
    return mention.is_described and not mention.is_placed and not is_strange
