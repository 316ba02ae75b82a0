"""Options of a format from words, as a command line gives them."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, replace
from enum import Enum
from typing import Any

from editor.domain.errors import UnknownFieldError, quoted

_TRUTH = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@dataclass(frozen=True, slots=True)
class ToldOption:
    """What can be chosen, in words that ``with_chosen`` takes.

    Attributes:
        label: As people call it.
        default: What it is unless somebody chooses.
        choices: Empty if it can be any text or number.
    """

    name: str
    label: str
    default: str
    choices: tuple[str, ...] = ()


def told_options(options: Any) -> tuple[ToldOption, ...]:
    """The options of an exporter, for lists and help."""
    return tuple(_told(each, getattr(options, each.name)) for each in fields(options))


def _told(field: "Field[Any]", default: Any) -> ToldOption:
    label = str(field.metadata.get("label", field.name))
    if isinstance(default, Enum):
        choices = tuple(_short(each) for each in type(default))
        return ToldOption(field.name, label, _short(default), choices)
    if isinstance(default, bool):
        return ToldOption(field.name, label, "yes" if default else "no", ("yes", "no"))
    return ToldOption(field.name, label, str(default))


def variants(options: Any) -> tuple[dict[str, str], ...]:
    """Words for each format that an exporter writes: the default's, none, then those of the others.

    An option whose metadata says ``makes_format`` makes another one of it: another version,
    another dialect. Each has golden files and judges of its own.
    """
    return (
        {},
        *(
            {told.name: choice.lower()}
            for told in told_options(options)
            if _makes_format(options, told.name)
            for choice in told.choices
            if choice != told.default
        ),
    )


def _makes_format(options: Any, name: str) -> bool:
    return any(each.metadata.get("makes_format") for each in fields(options) if each.name == name)


def with_chosen(options: Any, chosen: Mapping[str, str]) -> Any:
    """Options with other values.

    Args:
        options: Of an exporter: a frozen dataclass.
        chosen: Values by the name of the option. A choice goes by its name or its first word.

    Raises:
        UnknownFieldError: There is no such option, or it can't be that.
    """
    known = {each.name: each for each in fields(options)}
    values: dict[str, Any] = {}
    for name, text in chosen.items():
        if name not in known:
            names = ", ".join(known)
            raise UnknownFieldError(
                f"This format has no option {quoted(name)}.",
                hint=f"Its options are {names}." if names else "It has none.",
            )
        values[name] = _meant(known[name], getattr(options, name), text.strip())
    return replace(options, **values)


def as_words(options: Any) -> dict[str, str]:
    """The words that ``with_chosen`` makes these options of, whatever the defaults are."""
    words: dict[str, str] = {}
    for each in fields(options):
        value = getattr(options, each.name)
        if isinstance(value, bool):
            words[each.name] = "yes" if value else "no"
        else:
            words[each.name] = value.name if isinstance(value, Enum) else str(value)
    return words


def _meant(field: "Field[Any]", default: Any, text: str) -> Any:
    if isinstance(default, Enum):
        choices = type(default)
        for each in choices:
            if text.casefold() in {each.name.casefold(), str(each.value).casefold()}:
                return each
        wanted = ", ".join(_short(each) for each in choices)
    elif isinstance(default, bool):
        if text.casefold() in _TRUTH:
            return _TRUTH[text.casefold()]
        wanted = "yes or no"
    elif isinstance(default, int):
        if text.isdecimal():
            return int(text)
        wanted = "a number"
    else:
        return text
    raise UnknownFieldError(
        f"The option {field.name} can't be {quoted(text)}.", hint=f"It can be {wanted}."
    )


def _short(choice: Enum) -> str:
    """As it is typed most easily: its value if that is one word."""
    value = str(choice.value)
    return value if " " not in value else choice.name.lower()
