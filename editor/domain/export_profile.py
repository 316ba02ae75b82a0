"""An export as a desk set it up once, under a name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.domain.desk_rules import Option
from editor.domain.picture_profile import WEB_PICTURES, PictureProfile
from editor.domain.status import Status


@dataclass(frozen=True, slots=True)
class ExportProfile:
    """Who gets which format in which form.

    Attributes:
        name: As people call it, such as ``Courier site``.
        format: The exporter's id.
        options: Of the format, by name, those that differ from its own.
        destination: The folder that exports go into; may begin with ``~``, and is looked for in
            the library's folder unless it is absolute. Empty if it is named each time.
        is_zipped: One zip a story in the place of a folder.
        has_checksums: With a file ``SHA256SUMS`` for all the others.
        on_status: A story that comes to one of them is due; empty if exports are asked for.
    """

    name: str
    format: str
    options: Mapping[str, Option] = field(default_factory=dict)
    pictures: PictureProfile = WEB_PICTURES
    destination: str = ""
    is_zipped: bool = False
    has_checksums: bool = False
    on_status: tuple[Status, ...] = ()
