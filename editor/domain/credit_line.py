"""Who made a photo and who supplies it, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A sign-off taken apart. It belongs to the photo; only the FILE flag is of the use.

    Attributes:
        creators: The people behind the camera, in the order printed.
        organisations: Agencies, companies, ministries between creator and distributor, in order.
        pool: It is a pool photo.
        handout: It was handed out by an organisation.
        distributor: Who delivers it ("via AP"); may be empty.
        file: The sign-off said ``File``.
        raw: The sign-off as it came, without its brackets; kept for ever, empty if typed by field.
        uncertain: A name could be a person or an organisation: somebody has to look.
    """

    creators: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    pool: bool = False
    handout: bool = False
    distributor: str = ""
    file: bool = False
    raw: str = ""
    uncertain: bool = False

    @property
    def is_empty(self) -> bool:
        """Nobody is named: the photo has no credit."""
        return not (self.creators or self.organisations or self.distributor)
