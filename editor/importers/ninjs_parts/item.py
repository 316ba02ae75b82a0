"""An object of ninjs under the same names for all its versions (1.x, 2.x, 3.x)."""

from collections.abc import Iterator, Mapping
from typing import Any

from editor.markup.characters import printable

_MARKED_UP = ("html", "xhtml")
# Names that 1.x has for what later versions have an array of.
_ARRAYS = {
    "people": ("people", "person"),
    "organisations": ("organisations", "organisation"),
    "places": ("places", "place"),
    "subjects": ("subjects", "subject"),
    "genres": ("genres", "genre"),
    "infosources": ("infosources", "infosource"),
}


class Item:
    """An object of ninjs; what isn't of the kind that it should be is as good as absent."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._said = {name.lower().lstrip("$"): value for name, value in document.items()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its properties, in lower case."""
        return tuple(self._said)

    def text(self, *names: str) -> str:
        """What the first of these properties says that says anything; a number as its digits."""
        return next(filter(None, (_text(self._said.get(name)) for name in names)), "")

    def number(self, name: str) -> int | None:
        """A whole number."""
        value = self._said.get(name)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return int(value) if is_number and value == value // 1 else None  # type: ignore[operator]

    def rows(self, name: str) -> Iterator["Item"]:
        """The objects of an array, by the array's name in 2.x."""
        for each in _ARRAYS.get(name, (name,)):
            yield from _items(self._said.get(each))

    def words(self, name: str) -> tuple[str, ...]:
        """The texts of an array of them."""
        value = self._said.get(name)
        texts = map(_text, value) if isinstance(value, list) else ()
        return tuple(filter(None, texts))

    def told(self, kind: str) -> Iterator[tuple[str, str, str]]:
        """Role, media type and text of its headlines, bodies or descriptions.

        Args:
            kind: ``headline``, ``body`` or ``description``.
        """
        plural = {"body": "bodies"}.get(kind, f"{kind}s")
        for each in self.rows(plural):
            if value := each.text("value"):
                yield each.text("role").lower(), each.text("contenttype").lower(), value
        for name in self.names:
            front, _, role = name.partition("_")
            if front == kind and (value := self.text(name)):
                yield role, "text/html" if role in _MARKED_UP else "", value

    def associated(self) -> Iterator[tuple[str, "Item"]]:
        """The objects that are associated with it, by name."""
        yield from _named(self._said.get("associations"))

    def renditions(self) -> Iterator["Item"]:
        """The files that it comes in."""
        yield from (item for _, item in _named(self._said.get("renditions")))

    def alternatives(self) -> Iterator[tuple[str, str]]:
        """Its other ids: role in lower case, and value."""
        ids = self._said.get("altids")
        if isinstance(ids, dict):
            told = Item(ids)
            yield from ((name, text) for name in told.names if (text := told.text(name)))
        for each in _items(ids):
            if text := each.text("value"):
                yield each.text("role").lower(), text

    def alternative(self, *roles: str) -> str:
        """Another id by its role in lower case."""
        found = dict(self.alternatives())
        return next((found[role] for role in roles if role in found), "")

    def inside(self, name: str) -> "Item":
        """The object in a property; an empty one if there is none."""
        value = self._said.get(name)
        return Item(value if isinstance(value, dict) else {})


def _text(value: Any) -> str:
    if isinstance(value, str):
        return printable(value).strip()
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return str(value) if is_number and abs(value) < 10**15 else ""


def _items(value: Any) -> Iterator[Item]:
    if isinstance(value, list):
        yield from (Item(each) for each in value if isinstance(each, dict))


def _named(value: Any) -> Iterator[tuple[str, Item]]:
    if isinstance(value, dict):
        yield from ((printable(name), Item(x)) for name, x in value.items() if isinstance(x, dict))
    for item in _items(value):
        yield item.text("name"), item
