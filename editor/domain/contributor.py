"""The people and organisations a newsroom knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contributor:
    """An entry of the contributor directory.

    Attributes:
        aliases: Other spellings and earlier names, in no order.
        is_organisation: An agency or company rather than a person.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    affiliation: str = ""
    is_organisation: bool = False
