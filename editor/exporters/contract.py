"""What an exporter is: a pure function from a story and options to outputs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from editor.domain.crop import Crop
from editor.domain.photo import PhotoFields
from editor.domain.story import Story
from editor.exporters.release import as_sent


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file. The path is relative, with forward slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RenditionRequest:
    """A picture that somebody with access to the originals has to make.

    Attributes:
        photo: The photo's digest.
        width_px: Width of the result; never more than the crop has.
        fields: What the picture says of itself; None for a picture without words.
        is_protected: Nothing in it may lead to its source.
        media_type: ``image/jpeg``, ``image/png``, ``image/webp`` or ``image/avif``.
        keeps_colours: It has the photo's own colour profile and isn't brought to sRGB.
    """

    path: str
    photo: str
    crop: Crop
    width_px: int
    height_px: int
    media_type: str = "image/jpeg"
    quality: int = 82
    fields: PhotoFields | None = None
    is_protected: bool = False
    keeps_colours: bool = False


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip (DOCX, EPUB …) of outputs, written with fixed times so that bytes repeat.

    A first member called ``mimetype`` is stored as it is, as EPUB wants it (OCF 3.3, 4.3).
    """

    path: str
    members: tuple["Output", ...]


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A PDF that somebody with a printer's device has to make of a page.

    Attributes:
        page: HTML of the exported page; its pictures are named by the paths of ``pictures``.
        paper: ``A4`` or ``Letter``.
        foot: Stands at the foot of every page, before its number.
        title: Of the document, for readers' window titles.
        language: BCP 47.
        authors: Their names, as one line.
        keywords: As one line.
        identity: ``urn:uuid:…`` of what is printed.
        at: When this version was made (ISO 8601, UTC): no PDF tells when it was printed.
    """

    path: str
    page: str
    pictures: tuple[RenditionRequest, ...] = ()
    paper: str = "A4"
    foot: str = ""
    title: str = ""
    language: str = ""
    authors: str = ""
    keywords: str = ""
    identity: str = ""
    at: str = "1970-01-01T00:00:00Z"


Output: TypeAlias = OutputFile | RenditionRequest | Archive | PrintJob


@dataclass(frozen=True, slots=True)
class Carries:
    """What a format carries of a story, by the ids of ``parts.PARTS``; the rest it drops.

    Attributes:
        whole: Parts that a reader of the format gets as what they are.
        flattened: Parts whose words stay and whose form goes, and what becomes of them, as an end
            of the sentence “Pull quotes: …”, such as ``paragraphs of their own``.
    """

    whole: frozenset[str] = frozenset()
    flattened: Mapping[str, str] = field(default_factory=dict)


def _nothing(_: Any) -> Carries:
    return Carries()


def _no_schema(_: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format.

    Attributes:
        label: As people call it.
        options: The defaults; a frozen dataclass whose field metadata holds a ``label``, and
            ``makes_format`` where the choice makes another format (``options.variants``).
        export: Yields the outputs in order, the main document first. Pure: no clock, no disk,
            no network; the same story and options give the same outputs. Called by ``outputs``.
        carries: What is kept of a story under such options; everything else is in the loss list.
        judge: The id of the judge (``exporters/judges``) of the main document under such options;
            empty if none of them knows the format.
        is_for_readers: It goes to a site; what is withdrawn is told in readers' words there.
    """

    label: str
    options: Any
    export: Callable[[Story, Any], Iterator[Output]]
    carries: Callable[[Any], Carries] = _nothing
    judge: Callable[[Any], str] = _no_schema
    is_for_readers: bool = False

    def outputs(self, story: Story, options: Any = None) -> Iterator[Output]:
        """The story in this format; one that is killed as the notice that it is withdrawn.

        Args:
            story: The story.
            options: Of this exporter; its defaults if None.
        """
        chosen = self.options if options is None else options
        yield from self.export(as_sent(story, is_for_readers=self.is_for_readers), chosen)
