"""Where, and for whom, a story was filed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dateline:
    """The parts of a dateline; each may be empty.

    Attributes:
        place: The city as it is written in running text (``Seoul``); rules print it in capitals.
        region: What is printed after the city: a state, province or country (``Mont.``).
        country: The country, for machines; printed only where there is no region.
        agency: Whose copy it is (``AP``).
        date: The date as printed (``March 3``), where the agency's form has one.
    """

    place: str = ""
    region: str = ""
    country: str = ""
    agency: str = ""
    date: str = ""
