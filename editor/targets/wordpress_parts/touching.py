"""Who changed a post there last, and whether somebody has it open."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from editor.domain.errors import on_one_line
from editor.targets.wordpress_parts.account import Account
from editor.targets.wordpress_parts.reading import Seen, Touch
from editor.targets.wordpress_parts.rest import Rest, good_many
from editor.targets.wordpress_parts.told import REVISION, USER

_LATEST = 5
_NAME_LIMIT = 80
_NEVER = "1970-01-01"
_AUTOSAVE = "-autosave-v1"
_FIELDS = "id,slug,author,modified_gmt"
_TOGETHER_S = 2.0  # a post and its revision are written one after the other


class Touches:
    """Looks who was at the posts of a site.

    Args:
        rest: The site.
        account: Gives who we are there.
    """

    def __init__(self, rest: Rest, account: Callable[[], Account]) -> None:
        self._rest = rest
        self._account = account
        self._names: dict[int, str] = {}

    def of(self, seen: Seen) -> Touch:
        """Who was at it, by its latest revisions; nobody where the site shows none.

        WordPress tells of no edit lock: what its editor saves by itself, and nobody has taken
        over into the post yet, says that it is open.
        """
        route = f"wp/v2/posts/{seen.raw['id']}/revisions"
        asked = {"per_page": _LATEST, "context": "edit", "_fields": _FIELDS}
        answer = self._rest.ask("GET", route, asked)
        if answer.status in {401, 403, 404}:
            return Touch()
        older = good_many(answer, REVISION)
        saved = [each for each in older if _AUTOSAVE in str(each.get("slug", ""))]
        kept = [each for each in older if each not in saved]
        changed = _time(seen.raw)
        is_open = any(_time(each) > changed for each in saved)
        by = ""
        if kept and abs((_time(kept[0]) - changed).total_seconds()) <= _TOGETHER_S:
            by = self._name(int(kept[0].get("author") or 0))
        return Touch(by, is_open)

    def _name(self, id: int) -> str:
        account = self._account()
        if id == account.id:
            return account.name
        if id not in self._names:
            asked = {"include": id, "who": "authors", "_fields": "id,name"}
            found = self._rest.many("wp/v2/users", asked, USER)
            name = str(found[0].get("name", "")) if found else ""
            self._names[id] = on_one_line(name, _NAME_LIMIT)
        return self._names[id]


def _time(told: Any) -> datetime:
    at = told.get("modified_gmt")
    return datetime.fromisoformat(at or _NEVER).replace(tzinfo=UTC)
