"""What front matter says, taken out field by field; what nobody takes is not understood."""

from typing import Any

_LONGEST_SHOWN = 500


class Facts:
    """A mapping of front matter. Each field is taken once; what doesn't fit stays.

    Args:
        values: As ``read_yaml`` gives them.
    """

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = dict(values)

    def text(self, name: str) -> str | None:
        """The text of that name; None if there is none."""
        return self._values.pop(name) if isinstance(self._values.get(name), str) else None

    def number(self, name: str) -> int | None:
        """The whole number of that name; None if there is none."""
        value = self._values.get(name)
        if not isinstance(value, str) or not value.isascii() or not value.isdigit():
            return None
        return int(self._values.pop(name)) if len(value) < 10 else None  # noqa: PLR2004

    def flag(self, name: str) -> bool:
        """Whether it says ``true``."""
        value = self._values.get(name)
        if not isinstance(value, str) or value.lower() not in {"true", "false"}:
            return False
        return bool(self._values.pop(name).lower() == "true")

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts of that name."""
        value = self._values.get(name)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            return ()
        return tuple(self._values.pop(name))

    def mapping(self, name: str) -> "Facts | None":
        """The mapping of that name; None if there is none."""
        return Facts(self._values.pop(name)) if isinstance(self._values.get(name), dict) else None

    def mappings(self, name: str) -> tuple["Facts", ...]:
        """The list of mappings of that name."""
        value = self._values.get(name)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            return ()
        return tuple(Facts(each) for each in self._values.pop(name))

    def any_of(self, *names: str) -> Any:
        """Takes the first of these names that has a value: a text, list or mapping."""
        for name in names:
            if self._values.get(name):
                return self._values.pop(name)
        return None

    def put_back(self, name: str, value: Any) -> None:
        """What was taken can't be understood after all."""
        self._values[name] = value

    def left(self, under: str = "") -> tuple[str, ...]:
        """What nobody has taken, a line each: ``under.name: value``. Empty values say nothing."""
        return tuple(
            f"{under}{name}: {_shown(value)}" for name, value in self._values.items() if value
        )


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))[:_LONGEST_SHOWN]
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(part)}" for key, part in value.items())[:_LONGEST_SHOWN]
    return " ".join(str(value).split())[:_LONGEST_SHOWN]
