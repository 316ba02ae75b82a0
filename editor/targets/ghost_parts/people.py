"""Who has an account at a Ghost, and which tags there are: nobody and nothing is there twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from editor.domain.publishing.post import PostAuthor
from editor.targets.ghost_parts.line import Line

_MOST = 100  # Ghost 6 gives no more at once


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who has an account there."""

    id: str
    slug: str
    email: str
    name: str


class People:
    """The accounts of a site, asked for once.

    Ghost makes the owner of the site out of an author whom it doesn't know, and says nothing: so
    only those are sent who have an account.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._accounts: tuple[Account, ...] | None = None

    def accounts(self) -> tuple[Account, ...]:
        """All of them.

        Raises:
            NotSentError: Whatever stood in the way.
        """
        if self._accounts is None:
            listed = self._line.listed("users", {"limit": _MOST, "fields": "id,slug,email,name"})
            self._accounts = tuple(
                Account(*(str(each.get(name) or "") for name in ("id", "slug", "email", "name")))
                for each in listed
            )
        return self._accounts

    def known(self, authors: Iterable[PostAuthor]) -> tuple[Account, ...]:
        """Those of the authors who have an account, in their order."""
        told = [author for author in authors if author.id or author.email]
        found = [self._account_of(author) for author in told]
        return tuple(dict.fromkeys(each for each in found if each))

    def _account_of(self, author: PostAuthor) -> Account | None:
        for account in self.accounts():
            if author.id and author.id in {account.id, account.slug}:
                return account
            if author.email and author.email.casefold() == account.email.casefold():
                return account
        return None


def spelt_there(line: Line, names: Iterable[str]) -> list[dict[str, str]]:
    """Tags as a post names them: those that are there already by their ids.

    Ghost takes “Sport” and “SPORT” for two tags, and makes the second.

    Raises:
        NotSentError: Whatever stood in the way.
    """
    wanted = tuple(names)
    if not wanted:
        return []
    any_of = ",".join(f"name:~{nql(name)}" for name in wanted)
    listed = line.listed("tags", {"limit": _MOST, "fields": "id,name", "filter": any_of})
    folded: dict[str, str] = {}
    for each in listed:
        folded.setdefault(str(each["name"]).casefold(), str(each["id"]))
    exactly: Mapping[Any, Any] = {each["name"]: each["id"] for each in listed}
    found = {name: exactly.get(name) or folded.get(name.casefold()) for name in wanted}
    return [{"id": str(there)} if there else {"name": name} for name, there in found.items()]


def nql(text: str) -> str:
    """A text as a filter of Ghost quotes it."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
