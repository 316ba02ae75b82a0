"""What an export should be: the format, where it goes, and in which form."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor.domain.picture_profile import WEB_PICTURES, PictureProfile


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """One export, or the same of many stories.

    Attributes:
        format: The exporter's id.
        to: The folder that the export's own folder or zip goes into.
        options: Of the exporter; its defaults if None.
        is_zipped: One zip in the place of a folder.
        has_checksums: With a file ``SHA256SUMS`` for all the others.
        override: Why blockers are stepped over; kept with the story.
        is_judged: The format's judge looks at what was written, which takes a moment.
    """

    format: str
    to: Path
    options: Any = None
    pictures: PictureProfile = WEB_PICTURES
    is_zipped: bool = False
    has_checksums: bool = False
    override: str = ""
    is_judged: bool = False
