"""What an importer is: a pure function from the bytes of one file to an article."""

from collections.abc import Callable
from dataclasses import dataclass, field
from collections.abc import Mapping

from editor.domain.article import Article

SIZE_LIMIT_OCTETS = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave.

    Attributes:
        article: With a new id, version 0, and the slug it asks for (made unique when stored).
        photos: Paths of pictures relative to the imported file, by figure name.
    """

    article: Article
    photos: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be read.

    Attributes:
        label: As people call it.
        recognises: From the file name and its bytes, how sure it is: 0 (not mine) to 100.
        read: From the file name and its bytes to an article; raises UnreadableFileError with a
            sentence and a way out, and nothing else, whatever the bytes are.
    """

    label: str
    recognises: Callable[[str, bytes], int]
    read: Callable[[str, bytes], Imported]
