"""Values as they are written into TOML."""

import json
import re
from collections.abc import Mapping, Sequence

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LITERAL = re.compile(r"[\x20-\x26\x28-\x7e]*")
_LONGEST_LINE = 90
# JSON leaves these as they are; TOML has them escaped.
_CONTROL = re.compile("[\x7f-\x9f\u2028\u2029]")

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]


def toml_text(value: Value) -> str:
    """A value in one line, or a list that is too long for one in several."""
    if isinstance(value, Mapping):
        inside = ", ".join(f"{toml_key(key)} = {toml_text(each)}" for key, each in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool | int):
        return _json(value)
    items = [toml_text(each) for each in value]
    line = f"[{', '.join(items)}]"
    if len(line) <= _LONGEST_LINE or not items:
        return line
    return "[\n" + "".join(f"    {each},\n" for each in items) + "]"


def toml_key(key: str) -> str:
    """A key, in quotation marks if it needs them."""
    return key if _BARE_KEY.fullmatch(key) else toml_text(key)


def _text(value: str) -> str:
    if "\\" in value and _LITERAL.fullmatch(value):
        return f"'{value}'"  # a pattern can be read without doubled backslashes
    text = value.encode("utf-8", "replace").decode("utf-8")  # half of a character can't be
    return _CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", _json(text))


def _json(value: object) -> str:
    """Texts, truths and numbers are written as in JSON."""
    return json.dumps(value, ensure_ascii=False)
