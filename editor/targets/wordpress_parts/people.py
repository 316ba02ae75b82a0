"""Who a post is by there: one author of WordPress's own, or several where a plugin keeps them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from editor.domain.errors import quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, PostAuthor
from editor.network.shape import things_in
from editor.targets.wordpress_parts.account import Account
from editor.targets.wordpress_parts.rest import Rest, good_many
from editor.targets.wordpress_parts.told import CO_AUTHOR, USER

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


class Keeper(Enum):
    """What keeps the authors of a post; the value is its part of the interface."""

    CORE = ""
    CO_AUTHORS_PLUS = "coauthors/v1"
    PUBLISHPRESS = "publishpress-authors/v1"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody there: the number, the short name in addresses, and the name to sign in with."""

    id: str
    nicename: str
    login: str = ""

    def is_called(self, key: str) -> bool:
        """Whether that is meant by an id of a contributor at this target."""
        return key.casefold() in {self.id, self.nicename.casefold(), self.login.casefold()} - {""}


class People:
    """The authors of one site.

    Args:
        rest: The site.
        account: Gives who we are there.
    """

    def __init__(self, rest: Rest, account: Callable[[], Account]) -> None:
        self._rest = rest
        self._account = account
        self._known: dict[str, Person] = {}

    @property
    def keeper(self) -> Keeper:
        """What keeps authors there."""
        names = self._rest.root.namespaces
        return next((each for each in Keeper if each.value in names), Keeper.CORE)

    def keeps_several(self, post: Post) -> bool:
        """Whether the site's byline is written: only whole, and only with the right to.

        Of people whom nobody mapped there is nothing to write: half a byline would be a wrong one.
        """
        is_mapped = bool(post.authors) and all(each.id for each in post.authors)
        can = self.keeper is not Keeper.CORE and self._account().may("edit_others_posts")
        return is_mapped and can

    def author_of(self, post: Post) -> int | None:
        """The one author of WordPress's own; None leaves it as it is.

        Raises:
            NotSentError: The site knows nobody of that id.
        """
        first = next(iter(post.authors), None)
        if first is None or not first.id:
            return None
        account = self._account()
        if first.id in self._own_names():
            return account.id
        if not account.may("edit_others_posts"):
            return None
        if self.keeps_several(post) and self._user(first.id) is None:
            return None  # a guest author: there is no account to name
        return int(self._needed(self._user(first.id), first).id)

    def is_author(self, post: Post, id: str, nicename: str) -> bool:
        """Whether the author there is the one that ``author_of`` writes; so if it writes none."""
        first = next(iter(post.authors), None)
        if first is None or not first.id or self.keeps_several(post):
            return True
        account = self._account()
        if first.id in self._own_names():
            return id == str(account.id)
        if not account.may("edit_others_posts"):
            return True
        if first.id == id or nicename in {first.id.casefold(), _short(first.id)} - {""}:
            return True
        # WordPress tells an editor no name of somebody who has published nothing yet.
        found = None if nicename else self._user(first.id)
        return found is not None and found.id == id

    def fields(self, post: Post) -> dict[str, Any]:
        """What a post's own fields say of its authors."""
        found: dict[str, Any] = {}
        if (author := self.author_of(post)) is not None:
            found["author"] = author
        if self.keeper is Keeper.PUBLISHPRESS and self.keeps_several(post):
            found["ppma_author"] = [int(each.id) for each in self._profiles(post)]
        return found

    def names_of(self, raw: dict[str, Any]) -> tuple[Person, ...]:
        """The authors that a plugin keeps of a post, in order; empty without one."""
        match self.keeper:
            case Keeper.CO_AUTHORS_PLUS:
                return tuple(
                    map(_coauthor, self._rest.many(f"{_AUTHORS}/{raw['id']}", {}, CO_AUTHOR))
                )
            case Keeper.PUBLISHPRESS:
                return tuple(map(_profile, things_in(raw.get("authors"))))
        return ()

    def write(self, id: str, post: Post, there: Sequence[Person]) -> tuple[Person, ...]:
        """Write several authors through Co-Authors-Plus, and see that they stand there.

        Args:
            id: The post's.
            post: Names the authors.
            there: Who is named there now.

        Raises:
            NotSentError: Somebody isn't known there, or others came back. An unknown name would
                take all others away, so all are looked up before.
        """
        if self.keeper is not Keeper.CO_AUTHORS_PLUS or not self.keeps_several(post):
            return tuple(there)
        wanted = [self._needed(self._coauthor(each.id), each).nicename for each in post.authors]
        if wanted == [each.nicename for each in there]:
            return tuple(there)
        told = self._rest.ask("POST", f"{_AUTHORS}/{id}", as_json={"new_authors": ",".join(wanted)})
        now = tuple(map(_coauthor, good_many(told, CO_AUTHOR)))
        if wanted != [each.nicename for each in now]:
            raise NotSentError(
                "The site names other authors than were sent.",
                Fault.DIFFERS,
                hint="Look at the byline there, and at the authors’ ids among the contributors.",
            )
        return now

    def _own_names(self) -> set[str]:
        account = self._account()
        return {str(account.id), account.nicename, self._rest.user} - {""}

    def _user(self, key: str) -> Person | None:
        """An account by number, short name or sign-in name, as far as the site shows it to us."""
        asked: dict[str, Any] = {"include": key} if key.isdecimal() else {"search": key}
        return self._remembered(
            f"user {key}",
            lambda: (
                Person(str(each["id"]), each.get("slug", ""))
                for each in self._rest.many(
                    "wp/v2/users", {**asked, "who": "authors", "_fields": "id,slug"}, USER
                )
                if key == str(each["id"]) or each.get("slug") in {key.casefold(), _short(key)}
            ),
        )

    def _coauthor(self, key: str) -> Person | None:
        user = self._user(key) if key.isdecimal() else None
        name = user.nicename if user else key
        return self._remembered(
            f"co-author {key}",
            lambda: (
                each
                for each in map(
                    _coauthor, self._rest.many("coauthors/v1/search", {"q": name}, CO_AUTHOR)
                )
                if each.is_called(name)
            ),
        )

    def _profiles(self, post: Post) -> list[Person]:
        return [self._needed(self._profile(each.id), each) for each in post.authors]

    def _profile(self, key: str) -> Person | None:
        user = self._user(key)
        name = user.nicename if user else key.casefold()
        asked = {"slug": name, "_fields": "id,slug"}
        return self._remembered(
            f"profile {key}",
            lambda: (
                Person(str(each["id"]), each.get("slug", ""))
                for each in self._rest.many("wp/v2/ppma_author", asked, USER)
            ),
        )

    def _remembered(self, name: str, look: Callable[[], Iterable[Person]]) -> Person | None:
        if name not in self._known and (found := next(iter(look()), None)):
            self._known[name] = found
        return self._known.get(name)

    def _needed(self, found: Person | None, author: PostAuthor) -> Person:
        if found is None:
            raise NotSentError(
                f"The site knows nobody called {quoted(author.id)}, who is {quoted(author.name)}.",
                Fault.REFUSED,
                hint="Correct the id at this target among the contributors.",
                code="no_author",
            )
        return found


_AUTHORS = "coauthors/v1/authors"


def _short(name: str) -> str:
    """What WordPress makes of a sign-in name for addresses."""
    return _NOT_IN_A_NAME.sub("-", name.casefold()).strip("-")


def _coauthor(told: dict[str, Any]) -> Person:
    return Person(str(told["id"]), str(told["user_nicename"]), str(told.get("login", "")))


def _profile(told: dict[str, Any]) -> Person:
    """A profile of PublishPress: its number is that of the account, if it has one."""
    number = str(told.get("user_id") or told.get("term_id") or "")
    return Person(number, str(told.get("slug", "")))
