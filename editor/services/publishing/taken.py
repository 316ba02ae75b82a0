"""What a target takes of a story: what its format loses, and what it gets beside the document."""

from collections.abc import Mapping
from types import MappingProxyType

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.post import Post
from editor.exporters.losses import Loss
from editor.services.publishing.timing import Timing

# A site gets these as fields of its own, whatever the document says of them.
_FIELDS = MappingProxyType(
    {
        "headline": None,
        "standfirst": Ability.EXCERPT,
        "section": Ability.SECTION,
        "keywords": Ability.TAGS,
        "url_slug": Ability.SLUG,
        "alt": Ability.ALT,
        "lead": Ability.LEAD,
    }
)
_OF_PICTURES = (Ability.PICTURES, Ability.CAPTIONS, Ability.ALT, Ability.LEAD)


def lost_there(
    lost: tuple[Loss, ...], missing: Mapping[Ability, str], *, is_drop: bool
) -> tuple[Loss, ...]:
    """What of the format's losses is lost at a target, too.

    Args:
        lost: What the format drops or flattens.
        missing: What the target can't take.
        is_drop: It gets the document and nothing beside it.
    """
    if is_drop:
        return lost
    return tuple(each for each in lost if each.part not in _FIELDS or _FIELDS[each.part] in missing)


def concerning(
    missing: Mapping[Ability, str], post: Post, pictures: int, timing: Timing
) -> dict[Ability, str]:
    """What a target can't take of this very story, and why."""
    has = {
        Ability.SECTION: bool(post.section),
        Ability.TAGS: bool(post.tags),
        Ability.EXCERPT: bool(post.excerpt),
        Ability.SEVERAL_AUTHORS: len(post.authors) > 1,
        Ability.AUTHOR: bool(post.authors),
        Ability.SCHEDULE: timing.release_at is not None,
        Ability.PICTURE_REMOVAL: pictures > 0,
        **dict.fromkeys(_OF_PICTURES, pictures > 0),
    }
    return {each: why for each, why in missing.items() if has.get(each, True)}
