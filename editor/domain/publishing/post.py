"""One version of a story as a place for readers takes it: all that is sent, stored beforehand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentPicture:
    """A finished picture of a post; its octets lie in the outbox under their digest.

    Attributes:
        path: Under which the document names it, such as ``photos/bridge-1.jpg``.
        digest: SHA-256 of the octets that are sent.
        original: Digest of the photo that it was made of.
        media_type: Such as ``image/jpeg``.
        size_octets: Of what is sent.
        file_name: What the file is called there; says nothing of the story if it may not.
        title, caption, alt: Plain text; the caption with its credit, as readers get it.
        credit: The credit line alone.
        is_lead: It stands for the story.
    """

    path: str
    digest: str
    original: str
    media_type: str
    size_octets: int
    width_px: int
    height_px: int
    file_name: str
    title: str = ""
    caption: str = ""
    alt: str = ""
    credit: str = ""
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file of a drop, by its path there; its octets lie in the outbox under their digest."""

    path: str
    digest: str
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class PostAuthor:
    """Who wrote it, and who that is at the target (``CmsIdentity``); empty if nobody told us."""

    name: str
    id: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """All that one dispatch sends.

    Attributes:
        urn: ``urn:uuid:…`` of the story, the same for all its versions.
        version: Of the release, from 1.
        format: The exporter's id.
        document: The main document as the exporter wrote it, its pictures named by their paths.
        document_path: Its path in the export.
        title, excerpt: Plain text.
        slug: What the address ends in.
        authors: In the order of the byline.
        pictures: In the order of the document; for drops empty, as ``files`` has them.
        files: Of a drop: every file, the main document first.
        note: To clients and desks, never to readers.
        is_withdrawn: It is the notice of a killed story.
    """

    urn: str
    version: int
    format: str
    document: str
    document_path: str = ""
    title: str = ""
    slug: str = ""
    excerpt: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[PostAuthor, ...] = ()
    pictures: tuple[SentPicture, ...] = ()
    files: tuple[SentFile, ...] = ()
    language: str = ""
    canonical_url: str = ""
    seo_title: str = ""
    social_title: str = ""
    note: str = ""
    is_withdrawn: bool = False

    @property
    def lead(self) -> SentPicture | None:
        """The picture that stands for the story."""
        return next((each for each in self.pictures if each.is_lead), None)
