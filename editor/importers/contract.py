"""What an importer is: a pure function from the bytes of one file to an article."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from editor.domain.article import Article
from editor.domain.figure import Figure

SIZE_LIMIT_OCTETS = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave.

    Attributes:
        article: With a new id, version 0, and the slug it asks for (made unique when stored).
        photos: Paths of pictures relative to the imported file, by figure name.
        shown: The figures with the words that readers saw, by name: for a library that doesn't
            have the photo, and so not what its file and the other library say of it.
        enclosed: File name and octets of the pictures that the file holds, by figure name.
        more: Further stories of the same file, in order. Where there are any, each one's source
            digest is of its own part of the file, the first's too.
    """

    article: Article
    photos: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, Figure] = field(default_factory=dict)
    enclosed: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    more: tuple["Imported", ...] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be read.

    Attributes:
        label: As people call it.
        recognises: From the file name and its bytes, how sure it is: 0 (not mine) to 100.
        formats: The ids of the exports that it reads back, if they aren't called as it is.
        read: From the file name and its bytes to an article; raises UnreadableFileError with a
            sentence and a way out, and nothing else, whatever the bytes are.
    """

    label: str
    recognises: Callable[[str, bytes], int]
    read: Callable[[str, bytes], Imported]
    formats: tuple[str, ...] = ()
