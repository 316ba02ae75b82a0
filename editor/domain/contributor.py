"""The people and organisations a newsroom knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CmsIdentity:
    """Who somebody is on a publishing target: the target's name, and its own id for them."""

    target: str
    id: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """An entry of the contributor directory. Texts may be empty, lists are in no order.

    Attributes:
        name: As printed, with all diacritics.
        aliases: Other spellings and earlier names.
        affiliation: For whom they work.
        is_organisation: An agency or company rather than a person.
        sort_name: What lists go by, such as ``Beck, Ruth Ann``; empty sorts by the name.
        family_name: Where the name has one.
        given_name: The rest of it.
        roles: What they are usually credited as, the likeliest first.
        desk: Where in the house they work.
        place: Where they usually report from.
        initials: What they sign off with.
        email: Never exported with a story.
        links: Addresses of their pages.
        biography: A paragraph for readers.
        languages: BCP 47.
        portrait: The digest of a photo of the library; empty without one.
        pseudonym: What readers get in place of the name.
        is_protected: The name never leaves the house: the pseudonym does, or nothing.
        note: For the desk; tells two people of one name apart.
        has_left: They are no longer of the house.
        identities: Who they are on publishing targets.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    affiliation: str = ""
    is_organisation: bool = False
    sort_name: str = ""
    family_name: str = ""
    given_name: str = ""
    roles: tuple[str, ...] = ()
    desk: str = ""
    place: str = ""
    initials: str = ""
    email: str = ""
    links: tuple[str, ...] = ()
    biography: str = ""
    languages: tuple[str, ...] = ()
    portrait: str = ""
    pseudonym: str = ""
    is_protected: bool = False
    note: str = ""
    has_left: bool = False
    identities: tuple[CmsIdentity, ...] = ()
