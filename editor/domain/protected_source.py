"""A protected source: what leaves the house says nothing of who made the photo.

The desk goes on seeing the maker. Everything that goes out, and every way to look at what will go
out, asks here: for the credit and the fields without the maker, and whether a name still stands in
what would go along.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.name_places import Reads, place_of_name
from editor.domain.names import fold, is_organisation, join_names, looks_like_person
from editor.domain.photo import Photo, PhotoFields
from editor.domain.sign_off import credit_of_fields, parse_credit_line, split_caption

CODE = "protected-source-named"
FILE_NAME = "file_name"
"""What ``fields_naming`` calls the name of the file."""
_READS = {"people": Reads.NAME, "keywords": Reads.KEYWORD}
_OF_MAKERS = frozenset({"creators", "creator_title", "caption_writer", "ai_prompt_by"})
_LABELS = {
    "copyright": "copyright notice",
    "people": "people shown",
    "job_id": "job reference",
    "sublocation": "place in the city",
    "ai_prompt": "AI prompt",
}
_MANY = frozenset({"people", "keywords", "instructions", "usage_terms", "subjects"})


def public_credit(photo: Photo | None, credit: CreditLine) -> CreditLine:
    """The credit as readers and receivers get it.

    Of a protected source only organisations, pool, handout and distributor are left; a name that
    could be a person's is taken for one.
    """
    if photo is None or not photo.is_protected:
        return credit
    houses = tuple(each for each in credit.organisations if not _may_be_person(each, credit))
    return replace(credit, creators=(), organisations=houses, raw="", uncertain=False)


def public_fields(photo: Photo | None, said: PhotoFields) -> PhotoFields:
    """The fields without those that are about the maker of a protected source."""
    return without_makers(said) if photo is not None and photo.is_protected else said


def without_makers(said: PhotoFields) -> PhotoFields:
    """The fields without creators, their job title, caption writer and writer of the AI prompt."""
    return replace(said, creators=None, creator_title=None, caption_writer=None, ai_prompt_by=None)


def makers_of(photo: Photo, figure: Figure | None = None) -> tuple[str, ...]:
    """The people who made a photo, by all that file, library and story say; each once.

    Organisations in the place of creators are left out: they may stand in the credit.
    """
    named: dict[str, str] = {}
    credited = _in_credits(photo, figure)
    for entry in (*(photo.file.creators or ()), *(photo.library.creators or ()), *credited):
        for name in _people_in(entry):
            if name.strip() and not is_organisation(name):
                named.setdefault(fold(name), name)
    return tuple(named.values())


def fields_naming(makers: Iterable[str], said: PhotoFields, file_name: str = "") -> tuple[str, ...]:
    """The fields of ``PhotoFields`` in which one of these people is named, in their order.

    A last name alone counts if it is distinctive and none of the other people shown has it.

    Args:
        makers: As ``makers_of`` gives them; nothing is found of nobody.
        said: What would go along: the credit line as printed.
        file_name: Under which it would go; ``FILE_NAME`` is what it is called.
    """
    makers = tuple(makers)
    if not makers:
        return ()
    others = others_in(said, makers)
    found = [
        each.name
        for each in fields(said)
        if each.name not in _OF_MAKERS
        and any(
            place_of_name(text, makers, _READS.get(each.name, Reads.PROSE), others) is not None
            for text in _texts(getattr(said, each.name))
        )
    ]
    if place_of_name(file_name, makers, Reads.FILE_NAME, others) is not None:
        found.append(FILE_NAME)
    return tuple(found)


def others_in(said: PhotoFields, makers: tuple[str, ...]) -> tuple[str, ...]:
    """The people shown who aren't the makers."""
    people = said.people or ()
    return tuple(each for each in people if place_of_name(each, makers, Reads.NAME) is None)


def naming_words(names: Iterable[str]) -> str:
    """What fields of ``fields_naming`` do: ``caption and keywords name``, without an article."""
    names = tuple(names)
    labels = [_LABELS.get(each, each.replace("_", " ")) for each in names]
    is_many = len(names) > 1 or names[0] in _MANY
    return f"{join_names(labels)} {'name' if is_many else 'names'}"


def _people_in(entry: str) -> tuple[str, ...]:
    """The people of a whole sign-off that stands where a name should."""
    return (parse_credit_line(entry).creators if "/" in entry else ()) or (entry,)


def _in_credits(photo: Photo, figure: Figure | None) -> Iterator[str]:
    captions = [photo.file.caption, photo.library.caption]
    captions += [figure.caption] if figure is not None else []
    signed = (
        photo.credit,
        figure.sign_off if figure is not None else None,
        credit_of_fields(photo.file),
        credit_of_fields(photo.shown),
        *(split_caption(each).credit for each in captions if each),
    )
    for credit in signed:
        if credit is not None:
            yield from credit.creators
            yield from (each for each in credit.organisations if _may_be_person(each, credit))


def _may_be_person(name: str, credit: CreditLine) -> bool:
    return credit.uncertain and looks_like_person(name)


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
