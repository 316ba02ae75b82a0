"""A story that came back from another desk, brought together with ours field by field."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from editor.domain.article import Article
from editor.domain.merge import Merged, merge
from editor.domain.revision import Revision
from editor.domain.story_package import Mask, StoryPackage

# What only this desk decides stays as it is here.
_OURS = (
    *("id", "slug", "version", "created_at", "updated_at", "status", "status_log"),
    *("overrides", "waved_through", "source_digest", "target_words"),
)


def common_base(package: StoryPackage, ours: Sequence[Revision], mask: Mask) -> Article:
    """The newest version that both desks know, masked; an empty article if there is none."""
    known = {each.id: each.article for each in ours}
    for revision in reversed(package.history):
        if revision.id in known:
            return mask.masked(known[revision.id])
    return Article(id=package.article.id, slug="")


def merged_with(
    package: StoryPackage,
    ours: Article,
    base: Article,
    mask: Mask,
    theirs_in: Collection[str] = (),
) -> Merged:
    """Ours and theirs together; where both changed one thing in different ways, ours stays.

    Args:
        package: What came.
        ours: The article of this desk.
        base: As ``common_base`` gives it.
        mask: Of this desk's article.
        theirs_in: Fields (``headline``, ``figures``) in which their side wins such a conflict.
    """
    masked = mask.masked(ours)
    before = _of_this_desk(base, masked)
    theirs = _linked_as(before, _of_this_desk(package.article, masked))
    merged = merge(before, masked, theirs)
    taken = merge(before, theirs, masked).article
    fields = {_field_of(each) for each in merged.conflicts} & set(theirs_in)
    values: dict[str, Any] = {name: getattr(taken, name) for name in fields}
    return Merged(
        mask.unmasked(replace(merged.article, **values), ours),
        tuple(each for each in merged.conflicts if _field_of(each) not in fields),
    )


def _field_of(conflict: str) -> str:
    return conflict.partition("[")[0].partition(".")[0]


def _of_this_desk(article: Article, ours: Article) -> Article:
    values: dict[str, Any] = {name: getattr(ours, name) for name in _OURS}
    return replace(article, **values)


def _linked_as(before: Article, theirs: Article) -> Article:
    """Their article with our links to the directory: that theirs has others is no change."""
    links = {replace(each, contributor_id=None): each for each in before.credits}
    return replace(
        theirs,
        credits=tuple(
            links.get(replace(each, contributor_id=None), each) for each in theirs.credits
        ),
    )
