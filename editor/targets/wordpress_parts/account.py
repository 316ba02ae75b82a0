"""The account that a site knows us as, and what it may."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from editor.domain.errors import on_one_line
from editor.targets.wordpress_parts.rest import Rest
from editor.targets.wordpress_parts.told import USER

_FIELDS = "id,name,slug,username,capabilities"
_NAME_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Account:
    """An account, with the names that WordPress has for its rights."""

    id: int
    name: str
    nicename: str = ""
    rights: frozenset[str] = field(default_factory=frozenset)

    def may(self, right: str) -> bool:
        """Whether it has that right, such as ``publish_posts``."""
        return right in self.rights

    @property
    def is_trusted(self) -> bool:
        """Whether the site takes its HTML as it is."""
        return self.may("unfiltered_html")

    def lacks(self) -> Iterator[str]:
        """What it may not do, as ends of the sentence “It may not …”."""
        for right, words in _RIGHTS.items():
            if not self.may(right):
                yield words


_RIGHTS = {
    "edit_posts": "write posts",
    "publish_posts": "publish",
    "upload_files": "send pictures",
    "edit_published_posts": "correct what is published",
    "edit_others_posts": "write in another’s name, or change what others began",
    "manage_categories": "make categories",
}
NEEDED = ("edit_posts", "publish_posts", "upload_files", "edit_published_posts")
"""Without these a story can't be published and corrected."""


def account_of(rest: Rest) -> Account:
    """Who we are there.

    Raises:
        NotSentError: We aren't let in.
    """
    told = rest.one("GET", "wp/v2/users/me", {"context": "edit", "_fields": _FIELDS}, shape=USER)
    return Account(
        int(told["id"]),
        on_one_line(str(told.get("name", "")), _NAME_LIMIT),
        str(told.get("slug", "")),
        _rights(told.get("capabilities")),
    )


def _rights(told: Any) -> frozenset[str]:
    return (
        frozenset(name for name, has in told.items() if has)
        if isinstance(told, dict)
        else (frozenset())
    )
