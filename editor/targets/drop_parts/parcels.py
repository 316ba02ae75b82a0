"""What a parcel must be like before a place takes it."""

import unicodedata
from pathlib import PurePosixPath

from editor.domain.errors import quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.contract import Parcel


def check_paths(parcel: Parcel) -> None:
    """See that its name is one of a folder, and that no file leads out of it.

    Raises:
        NotSentError: It isn't (``REFUSED``).
    """
    if "/" in parcel.name or not _stays_inside(parcel.name):
        raise _refused(parcel.name)
    if not parcel.post.files:
        raise NotSentError(
            "There is no file to deliver.", Fault.REFUSED, hint="Choose another format."
        )
    for file in parcel.post.files:
        if not _stays_inside(file.path):
            raise _refused(file.path)


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and not path.startswith(("/", "."))
        and ".." not in parts
        and "\\" not in path
        and not any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in path)
    )


def _refused(path: str) -> NotSentError:
    return NotSentError(
        f"{quoted(path)} can’t be the name of a file there.",
        Fault.REFUSED,
        hint="Rename the story, or the photo.",
    )
