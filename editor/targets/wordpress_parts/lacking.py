"""What a site, or our account there, can't take of a story, and why."""

from collections.abc import Iterator

from editor.domain.publishing.ability import Ability
from editor.targets.wordpress_parts.account import Account
from editor.targets.wordpress_parts.people import Keeper

_ONE_AUTHOR = (
    "WordPress keeps one author a post. With the plugin Co-Authors Plus or PublishPress Authors it "
    "keeps several; the byline in the text names them all."
)
_OWN_NAME = "Posts stand there under our account’s name: it may not write in another’s."
_BYLINE_CLOSED = "Our account may not set the byline there: it may not change others’ posts."
_NO_PICTURES = "Our account may not send pictures there."
_NO_PUBLISHING = "Our account may not publish there: somebody there has to."
_NO_CHANGES = "Our account may not change what is published there."

_BY_RIGHT: dict[str, dict[Ability, str]] = {
    "upload_files": dict.fromkeys(
        (Ability.PICTURES, Ability.CAPTIONS, Ability.ALT, Ability.LEAD, Ability.PICTURE_REMOVAL),
        _NO_PICTURES,
    ),
    "publish_posts": {Ability.SCHEDULE: _NO_PUBLISHING},
    "edit_published_posts": dict.fromkeys((Ability.UPDATE, Ability.UNPUBLISH), _NO_CHANGES),
    "edit_others_posts": {Ability.AUTHOR: _OWN_NAME, Ability.SEVERAL_AUTHORS: _BYLINE_CLOSED},
}


def lacking(keeper: Keeper, account: Account, *, with_section: bool) -> dict[Ability, str]:
    """What isn't taken, and why.

    Args:
        keeper: What keeps authors there.
        account: Who we are there.
        with_section: Sections are to become categories.
    """
    return dict(_each(keeper, account, with_section=with_section))


def _each(keeper: Keeper, account: Account, *, with_section: bool) -> Iterator[tuple[Ability, str]]:
    for right, abilities in _BY_RIGHT.items():
        if not account.may(right):
            yield from abilities.items()
    if keeper is Keeper.CORE:
        yield Ability.SEVERAL_AUTHORS, _ONE_AUTHOR
    if not with_section:
        yield Ability.SECTION, "Sections don’t become categories there: so it is set up."
