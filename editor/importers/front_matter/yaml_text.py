"""The YAML itself: texts, lists and mappings only, and nothing that could explode.

Every scalar is the text that stands there: ``no`` is no boolean, ``010`` no octal number and a
date no date, so that nothing is changed before a field has been found for it.
"""

import re
from typing import Any

from editor.domain.errors import UnreadableFileError

LONGEST = 2 * 1024 * 1024  # characters
DEEPEST = 20
_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_HINT = "Mend that line, or take the front matter (between the two ---) away."


def split_front_matter(text: str) -> tuple[str, str] | None:
    r"""The YAML and the body after it, both as they are; None without front matter.

    Lines must end with ``\n``.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return text[opening.end() : closing.start()], text[closing.end() :]


def read_yaml(file_name: str, text: str) -> dict[str, Any] | None:
    """Read front matter.

    Returns:
        Texts, lists and mappings, nested; None if it is no mapping at all, so no front matter.

    Raises:
        UnreadableFileError: It is no YAML, too long or too deep, has a key twice or uses anchors
            (which could make much of little); the sentence names the line.
    """
    import yaml  # noqa: PLC0415

    if len(text) > LONGEST:
        message = f"The front matter of {file_name} is longer than a story's fields can be."
        raise UnreadableFileError(message, hint="Is it the right file?")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise _unreadable(file_name, _line(event), "uses an anchor (& or *)")
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise _unreadable(file_name, _line(event), "is nested too deeply")
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"is no YAML: {error.problem or error.context}"
        raise _unreadable(file_name, mark.line if mark else 0, problem) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, int(error.position))
        raise _unreadable(file_name, line, "has a character that YAML can't hold") from None
    if not isinstance(node, yaml.MappingNode):
        return None
    value: dict[str, Any] = _value(file_name, node)
    return value


def _value(file_name: str, node: Any) -> Any:
    if node.id == "scalar":
        return node.value
    if node.id == "sequence":
        return [_value(file_name, each) for each in node.value]
    facts: dict[str, Any] = {}
    for key, value in node.value:
        if key.id != "scalar":
            raise _unreadable(file_name, _line(key), "has a key that is no text")
        if key.value in facts:
            problem = f"has the key “{key.value[:40]}” a second time"
            raise _unreadable(file_name, _line(key), problem)
        facts[key.value] = _value(file_name, value)
    return facts


def _line(place: Any) -> int:
    mark = place.start_mark
    return int(mark.line) if mark else 0


def _unreadable(file_name: str, line: int, problem: str) -> UnreadableFileError:
    # The mark counts from 0, and the rule above the front matter is line 1.
    message = f"Line {line + 2} of {file_name} {problem}."
    return UnreadableFileError(message, hint=_HINT)
