"""Options of checks as a desk's file or a command has them: plain texts, numbers and truths."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from enum import Enum
from typing import Any

from editor.domain.desk_rules import LARGEST_NUMBER, Option
from editor.domain.errors import UnknownFieldError, quoted

_TRUTH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def fitting(options: Any, chosen: Mapping[str, Option]) -> Any:
    """The options with what was chosen; what they don't know or can't be counts for nothing."""
    known = {}
    for each in fields(options):
        if each.name in chosen:
            value = _meant(getattr(options, each.name), chosen[each.name])
            if value is not None:
                known[each.name] = value
    return replace(options, **known)


def option_faults(options: Any, chosen: Mapping[str, Option]) -> Iterator[tuple[str, str]]:
    """What was chosen in vain: a message and a hint for each."""
    known = {} if options is None else plain_options(options)
    for name, value in chosen.items():
        if name not in known:
            names = ", ".join(known)
            hint = f"Its options are {names}." if names else "It has none."
            yield f"there is no option {quoted(name)}.", hint
        elif _meant(getattr(options, name), value) is None:
            hint = f"It can be {_wanted(getattr(options, name))}."
            yield f"the option {name} can't be {quoted(str(value))}.", hint


def plain_options(options: Any) -> dict[str, Option]:
    """Options by name, as a file has them."""
    return {each.name: _plain(getattr(options, each.name)) for each in fields(options)}


def differing(options: Any, defaults: Any) -> dict[str, Option]:
    """The options that aren't the defaults."""
    usual = plain_options(defaults)
    return {name: value for name, value in plain_options(options).items() if value != usual[name]}


def typed_option(options: Any, name: str, text: str) -> Option:
    """What somebody typed for an option.

    Raises:
        UnknownFieldError: There is no such option, or it can't be that.
    """
    default = getattr(options, name, None) if options is not None else None
    value: Option = text
    if isinstance(default, bool):
        value = _TRUTH.get(text.casefold(), text)
    elif isinstance(default, int) and text.isdecimal():
        value = int(text)
    for message, hint in option_faults(options, {name: value}):
        raise UnknownFieldError(message[:1].upper() + message[1:], hint=hint)
    return _plain(_meant(default, value))


def _meant(default: Any, value: Option) -> Any:
    """A value of the same kind as the default; None if it can't be one."""
    if isinstance(default, Enum):
        wanted = str(value).casefold()
        for each in type(default):
            if wanted in {each.name.casefold(), str(each.value).casefold()}:
                return each
        return None
    if type(default) is not type(value):
        return None
    return None if isinstance(value, int) and not 0 <= value <= LARGEST_NUMBER else value


def _plain(value: Any) -> Option:
    return value.name.lower() if isinstance(value, Enum) else value


def _wanted(default: Any) -> str:
    if isinstance(default, Enum):
        return ", ".join(each.name.lower() for each in type(default))
    if isinstance(default, bool):
        return "true or false"
    return "a whole number" if isinstance(default, int) else "text"
