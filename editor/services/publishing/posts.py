"""A story as a post: its document, and what a site wants to know of it beside that."""

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from editor.domain.caption_text import caption_text
from editor.domain.publishing.post import Post, PostAuthor, SentFile, SentPicture
from editor.domain.publishing.target import Target
from editor.domain.slug import url_slug_from
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.contract import Exporter, Output, OutputFile, RenditionRequest
from editor.exporters.identity import urn_of
from editor.exporters.options import with_chosen
from editor.exporters.page.pictures import ShownFigure, alt_of, shown_figures
from editor.exporters.preview import outputs_of
from editor.exporters.release import as_sent, release_of
from editor.markup.figures import lead_lifted
from editor.photos.originals import Originals
from editor.services.delivery import delivered
from editor.services.pace import Pace
from editor.storage.outbox_files import OutboxFiles
from editor.targets.contract import TargetKind

_WRITER = "writer"
_SHORT = 12  # characters of a digest that keep names of files apart


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before its pictures are made.

    Attributes:
        story: As it goes out.
        format: The exporter's id, with the options in force.
        outputs: What the exporter gave, the main document first.
        is_neutral: Names of files must not tell what it is about: it stands there before readers
            may have it.
        address: What the address ends in there already; kept unless the desk says otherwise.
    """

    story: Story
    format: str
    exporter: Exporter
    options: Any
    outputs: tuple[Output, ...]
    is_neutral: bool = False
    address: str = ""


def format_of(kind: TargetKind, options: Any) -> tuple[Exporter, Any]:
    """The exporter that a target's stories go through, and its options in force.

    Args:
        kind: Of the target.
        options: Of the target, in force.

    Raises:
        CopydeskError: There is no such format, or it doesn't take such options.
    """
    exporter = exporter_of(kind.format(options))
    return exporter, with_chosen(exporter.options, kind.format_options(options))


def draft_of(
    story: Story, kind: TargetKind, options: Any, *, is_neutral: bool = False, address: str = ""
) -> Draft:
    """A story in the format of a target.

    Args:
        story: As it goes out (``releasing.released``).
        kind: Of the target.
        options: Of the target, in force.
        is_neutral: See ``Draft``.
        address: See ``Draft``.

    Raises:
        CopydeskError: The format is unknown or makes nothing of this story.
    """
    exporter, chosen = format_of(kind, options)
    outputs = outputs_of(story, exporter, chosen)
    return Draft(story, kind.format(options), exporter, chosen, outputs, is_neutral, address)


def post_of(draft: Draft, target: Target) -> Post:
    """The post as far as it can be told without making its pictures."""
    sent = as_sent(draft.story, is_for_readers=draft.exporter.is_for_readers)
    article, first = sent.article, draft.outputs[0]
    return Post(
        urn=urn_of(article),
        version=release_of(draft.story.article).version,
        format=draft.format,
        document=first.data.decode("utf-8", "replace") if isinstance(first, OutputFile) else "",
        document_path=first.path,
        title=article.headline,
        slug=article.url_slug or draft.address or url_slug_from(draft.story.article.headline),
        excerpt=article.standfirst,
        section=article.section,
        tags=article.keywords,
        authors=tuple(_authors(draft.story, target)),
        language=article.language,
        canonical_url=article.canonical_url,
        seo_title=article.seo_title,
        social_title=article.social_headline,
        note=article.note_to_desks,
        is_withdrawn=article.status is Status.KILLED,
    )


def stored_post(
    draft: Draft,
    target: Target,
    originals: Originals,
    files: OutboxFiles,
    pace: Pace,
    *,
    is_drop: bool,
) -> Post:
    """The post with all its octets in the outbox: from here on nothing of it changes any more.

    Raises:
        UnreadableFileError: An original is gone or can't be decoded.
        LibraryError: The outbox can't be written.
        CancelledError: The pace said so.
    """
    post = post_of(draft, target)
    made = {
        path: (files.keep(bytes(data)), len(data))
        for path, data in delivered(draft.outputs, originals, pace=pace)
        if is_drop or path != post.document_path
    }
    if is_drop:
        paths = (post.document_path, *sorted(made.keys() - {post.document_path}))
        sent = tuple(SentFile(path, made[path][0], media_type_of(path)) for path in paths)
        return replace(post, files=sent)
    requests = [each for each in draft.outputs if isinstance(each, RenditionRequest)]
    return replace(post, pictures=tuple(_pictures(draft, post, requests, made)))


def media_type_of(path: str) -> str:
    """What a file is, by its name."""
    return mimetypes.guess_type(path)[0] or "application/octet-stream"


def _pictures(
    draft: Draft,
    post: Post,
    requests: list[RenditionRequest],
    made: Mapping[str, tuple[str, int]],
) -> Iterator[SentPicture]:
    story = as_sent(draft.story)
    shown = _shown_by_path(story, requests)
    lead = story.article.lead
    for number, request in enumerate(requests, 1):
        digest, size = made[request.path]
        ending = PurePosixPath(request.path).suffix
        stem = "photo" if draft.is_neutral else f"{url_slug_from(post.slug)}-{number}"
        yield _told(
            SentPicture(
                path=request.path,
                digest=digest,
                original=request.photo,
                media_type=request.media_type,
                size_octets=size,
                width_px=request.width_px,
                height_px=request.height_px,
                file_name=f"{stem}-{digest[:_SHORT]}{ending}",
            ),
            story,
            shown.get(request.path),
            is_lead=lead is not None
            and request.path in shown
            and shown[request.path].figure.name == lead.name,
        )


def _shown_by_path(story: Story, requests: list[RenditionRequest]) -> dict[str, ShownFigure]:
    """The figures by the paths of their pictures; of some targets the lead stands over the text."""
    for article in (story.article, lead_lifted(story.article)):
        shown = {
            rendition.path: each
            for each in shown_figures(replace(story, article=article)).values()
            for rendition in each.renditions
        }
        if all(
            request.path in shown and shown[request.path].figure.photo == request.photo
            for request in requests
        ):
            return shown
    return {}


def _told(
    picture: SentPicture, story: Story, shown: ShownFigure | None, *, is_lead: bool
) -> SentPicture:
    """The picture with its words, as readers of this story get them."""
    if shown is None:
        return picture
    figure, words = shown.figure, story.words_of(shown.figure)
    credit = story.credit_text_of(figure)
    caption = caption_text(story.caption_of(figure), figure.is_file)
    return replace(
        picture,
        title=words.headline or story.article.headline,
        caption=" ".join(filter(None, (caption, credit))),
        alt=alt_of(story, shown),
        credit=credit,
        is_lead=is_lead,
    )


def _authors(story: Story, target: Target) -> Iterator[PostAuthor]:
    """The writers in the order of the byline; of whoever is protected no more than the name."""
    names = {target.name.casefold(), target.kind}
    for credit in story.public_credits:
        if credit.role != _WRITER or credit.hidden or not credit.name.strip():
            continue
        person = story.contributors.get(credit.contributor_id or "")
        if person is None or person.is_protected:
            yield PostAuthor(credit.name)
            continue
        known = (each.id for each in person.identities if each.target.casefold() in names)
        yield PostAuthor(credit.name, next(known, ""), person.email)
