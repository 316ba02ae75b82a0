"""IPTC Media Topics by code and by English name, without asking anybody on-line."""

from dataclasses import dataclass
from functools import cache

from editor.resources import path_of

_PREFIX = "medtop:"


class TopicNotFoundError(LookupError):
    """No topic has that name or code."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the Media Topics.

    Attributes:
        code: As photos carry it: ``medtop:20000065``.
        broader: The code of the topic that it belongs to; empty for the widest.
        is_retired: IPTC doesn't want it used any more.
    """

    code: str
    name: str
    broader: str = ""
    is_retired: bool = False


@cache
def topics() -> dict[str, Topic]:
    """Every topic by its code, retired ones too."""
    text = path_of("vocabularies/media-topics-en.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines()[1:]:
        code, name, broader, retired = (*line.split("\t"), "", "")[:4]
        above = f"{_PREFIX}{broader}" if broader else ""
        found[_PREFIX + code] = Topic(_PREFIX + code, name, above, bool(retired))
    return found


def topic_names() -> tuple[str, ...]:
    """The names that may be chosen, in the order of the alphabet."""
    return tuple(sorted(each.name for each in topics().values() if not each.is_retired))


def topic_name(code: str) -> str:
    """The name of a code; the code itself if nobody knows it."""
    topic = topics().get(code)
    return code if topic is None else topic.name


def topic_code(name: str) -> str:
    """The code of a name, in whatever case; a code stays as it is.

    Raises:
        TopicNotFoundError: There is no such topic.
    """
    code = _codes().get(name.casefold())
    if code is not None:
        return code
    if name.isdecimal() or (":" in name and " " not in name):
        return name
    raise TopicNotFoundError(name)


@cache
def _codes() -> dict[str, str]:
    """Codes by name; where a retired topic has the name of another, that other one."""
    every = sorted(topics().values(), key=lambda each: not each.is_retired)
    return {each.name.casefold(): each.code for each in every}
