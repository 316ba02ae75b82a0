"""A test site that behaves as WordPress 6.1 does where a client can fall into a trap.

The tests of the adapter run against it, and the same ones against a real WordPress where there is
one: that is what it is checked by.
"""

import base64
import re
from typing import Any

from tests.targets.wordpress.fake_store import Raw, RefusedError, Store, User

PASSWORDS = {"editor": "aaaa bbbb", "kim": "cccc dddd", "lorne": "eeee ffff"}


class FakeWordPress:
    """The site.

    Attributes:
        has_application_passwords: Off: it lets no program in.
        strips_authorization: Its server takes the header out of requests.
        has_plain_permalinks: Its interface is part of the query.
        plugins: Namespaces beside WordPress's own.
        is_wordpress: Off: it is some other site.
        bytes_before: What a broken plugin prints before each answer.
    """

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.store = Store(self.url)
        self.users = [
            User(2, "editor", "Eddie Editor", "editor"),
            User(3, "kim", "Kim Tong-hyung", "author"),
            User(4, "lorne", "Lorne Cook", "contributor"),
        ]
        self.has_application_passwords = True
        self.strips_authorization = False
        self.has_plain_permalinks = False
        self.plugins: list[str] = []
        self.is_wordpress = True
        self.bytes_before = b""
        self.asked: list[str] = []

    def user_of(self, authorization: str) -> User | None:
        if self.strips_authorization or not authorization:
            return None
        told = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        login, _, password = told.partition(":")
        return self.signed_in(login, password)

    def signed_in(self, login: str, password: str) -> User | None:
        right = PASSWORDS.get(login, "").replace(" ", "")
        is_right = bool(right) and password.replace(" ", "") == right
        return next((each for each in self.users if each.login == login and is_right), None)

    def root(self) -> Raw:
        page = f"{self.url}/wp-admin/authorize-application.php"
        ways = {"application-passwords": {"endpoints": {"authorization": page}}}
        return {
            "name": "Newsroom Test",
            "url": self.url,
            "home": self.url,
            "namespaces": ["wp/v2", *self.plugins],
            "authentication": ways if self.has_application_passwords else [],
        }

    def answer(self, method: str, route: str, query: Raw, sent: Any, user: User | None) -> Any:
        if not route:
            return self.root()
        if user is None:
            raise RefusedError(401, "rest_not_logged_in")
        for pattern, called in _ROUTES.items():
            if found := re.fullmatch(pattern, f"{method} {route}"):
                return called(self, query, sent, user, *found.groups())
        raise RefusedError(404, "rest_no_route")

    def shown(self, post: Raw) -> Raw:
        """A post as ``context=edit`` gives it."""
        number = post["id"]
        author = next(each for each in self.users if each.id == post["author"])
        terms = [
            [
                {**self.store.terms[kind][each], "taxonomy": taxonomy}
                for each in post[kind]
                if each in self.store.terms[kind]
            ]
            for kind, taxonomy in (("categories", "category"), ("tags", "post_tag"))
        ]
        profiles = [self.user_with(each) for each in post.get("ppma_author", [])]
        revisions = self.store.revisions[number]
        return {
            **post,
            **{each: {"raw": post[each]} for each in ("title", "content", "excerpt")},
            "date_gmt": post["date_gmt"] or post["modified_gmt"],
            "_links": {"predecessor-version": [{"id": each["id"]} for each in revisions[:1]]},
            "_embedded": {
                "author": [self._told_author(author)],
                "wp:term": terms,
            },
            "authors": [{"user_id": each.id, "slug": each.login} for each in profiles],
        }

    def _told_author(self, author: User) -> Raw:
        """Of somebody who has published nothing yet WordPress tells an editor nothing."""
        has_published = any(
            each["author"] == author.id and each["status"] == "publish"
            for each in self.store.posts.values()
        )
        if not has_published:
            return {"code": "rest_user_cannot_view", "data": {"status": 403}}
        return {"id": author.id, "name": author.name, "slug": author.login}

    def user_with(self, number: int) -> User:
        return next(each for each in self.users if each.id == number)

    def post_of(self, number: str) -> Raw:
        if int(number) not in self.store.posts:
            raise RefusedError(404, "rest_post_invalid_id")
        return self.store.posts[int(number)]


def _me(site: FakeWordPress, query: Raw, sent: Any, user: User) -> Raw:
    return {"id": user.id, "name": user.name, "slug": user.login, "capabilities": user.rights}


def _users(site: FakeWordPress, query: Raw, sent: Any, user: User) -> list[Raw]:
    assert query.get("who") == "authors", "without it an editor is shown nobody"
    return [
        {"id": each.id, "slug": each.login, "name": each.name}
        for each in site.users
        if query.get("include", str(each.id)) == str(each.id)
        and query.get("search", each.login) in each.login
    ]


def _posts(site: FakeWordPress, query: Raw, sent: Any, user: User) -> list[Raw]:
    found = _editable(site.store.find_posts(query), query, user)
    return [site.shown(each) for each in found]


def _new_post(site: FakeWordPress, query: Raw, sent: Any, user: User) -> Raw:
    return site.shown(site.store.new_post(sent, user))


def _post(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    return site.shown(site.post_of(number))


def _change(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    site.post_of(number)
    return site.shown(site.store.change_post(int(number), sent, user))


def _delete(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    post = site.post_of(number)
    if query.get("force") == "true":
        del site.store.posts[int(number)]
    else:
        post["status"], post["slug"] = "trash", f"{post['slug']}__trashed"
    return {"deleted": True}


def _revisions(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> list[Raw]:
    return site.store.revisions[int(number)][: int(query["per_page"])]


def _autosave(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    site.store.revise(int(number), user, "autosave", ahead_s=2)
    return {"id": int(number)}


def _media(site: FakeWordPress, query: Raw, sent: Any, user: User) -> list[Raw]:
    slugs, ids = query.get("slug", "").split(","), query.get("include", "").split(",")
    found = _editable(list(site.store.media.values()), query, user)
    shown = [each for each in found if each["slug"] in slugs or str(each["id"]) in ids]
    return [_picture_shown(each) for each in shown]


def _editable(found: list[Raw], query: Raw, user: User) -> list[Raw]:
    """A list for editing leaves out what the account may not edit."""
    if query.get("context") != "edit" or user.may("edit_others_posts"):
        return found
    return [each for each in found if each["author"] == user.id]


def _new_picture(site: FakeWordPress, query: Raw, sent: Any, user: User) -> Raw:
    form, name, octets, md5 = sent
    return _picture_shown(site.store.new_picture(form, name, octets, md5, user))


def _picture(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    if int(number) not in site.store.media:
        raise RefusedError(404, "rest_post_invalid_id")
    return _picture_shown(site.store.media[int(number)])


def _change_picture(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    return _picture_shown(site.store.change_picture(int(number), sent, user))


def _delete_picture(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> Raw:
    _picture(site, query, sent, user, number)
    if query.get("force") != "true":
        raise RefusedError(501, "rest_trash_not_supported")
    del site.store.media[int(number)]
    return {"deleted": True}


def _terms(site: FakeWordPress, query: Raw, sent: Any, user: User, kind: str) -> list[Raw]:
    word = query["search"].casefold()
    return [each for each in site.store.terms[kind].values() if word in each["name"].casefold()]


def _new_term(site: FakeWordPress, query: Raw, sent: Any, user: User, kind: str) -> Raw:
    return site.store.new_term(kind, sent, user)


def _coauthor_search(site: FakeWordPress, query: Raw, sent: Any, user: User) -> list[Raw]:
    return [_coauthor(each) for each in site.users if query["q"] in each.login]


def _coauthors(site: FakeWordPress, query: Raw, sent: Any, user: User, number: str) -> list[Raw]:
    names = site.store.coauthors.get(int(number), [])
    return [_coauthor(each) for name in names for each in site.users if each.login == name]


def _write_coauthors(site: FakeWordPress, query: Raw, sent: Any, user: User, id: str) -> list[Raw]:
    names = sent["new_authors"].split(",")
    known = {each.login for each in site.users}
    site.store.coauthors[int(id)] = names if set(names) <= known else []  # an unknown one: all go
    return _coauthors(site, query, sent, user, id)


def _profiles(site: FakeWordPress, query: Raw, sent: Any, user: User) -> list[Raw]:
    return [
        {"id": each.id, "slug": each.login} for each in site.users if each.login == query["slug"]
    ]


def _coauthor(user: User) -> Raw:
    return {"id": str(user.id), "user_nicename": user.login, "login": user.login}


def _picture_shown(picture: Raw) -> Raw:
    texts = {each: {"raw": picture[each]} for each in ("title", "caption", "description")}
    return {**picture, **texts}


_ROUTES: dict[str, Any] = {
    "GET wp/v2/users/me": _me,
    "GET wp/v2/users": _users,
    "GET wp/v2/posts": _posts,
    "POST wp/v2/posts": _new_post,
    r"GET wp/v2/posts/(\d+)": _post,
    r"POST wp/v2/posts/(\d+)": _change,
    r"DELETE wp/v2/posts/(\d+)": _delete,
    r"GET wp/v2/posts/(\d+)/revisions": _revisions,
    r"POST wp/v2/posts/(\d+)/autosaves": _autosave,
    "GET wp/v2/media": _media,
    "POST wp/v2/media": _new_picture,
    r"GET wp/v2/media/(\d+)": _picture,
    r"POST wp/v2/media/(\d+)": _change_picture,
    r"DELETE wp/v2/media/(\d+)": _delete_picture,
    "GET wp/v2/(categories|tags)": _terms,
    "POST wp/v2/(categories|tags)": _new_term,
    "GET coauthors/v1/search": _coauthor_search,
    r"GET coauthors/v1/authors/(\d+)": _coauthors,
    r"POST coauthors/v1/authors/(\d+)": _write_coauthors,
    "GET wp/v2/ppma_author": _profiles,
}
