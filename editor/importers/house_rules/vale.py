"""Rules in YAML as Vale has them: ``existence`` and ``substitution``.

https://vale.sh/docs/styles
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from editor.domain.errors import UnreadableFileError, quoted
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.importers.house_rules.imported import (
    ImportedRules,
    LeftOut,
    is_literal,
    name_of,
    sentence,
    unique,
)
from editor.language.house_pattern import HousePatternError, check_pattern

_LEVELS = {"suggestion": Severity.HINT, "warning": Severity.WARNING, "error": Severity.WARNING}
_SCOPES = {"text", "raw", "paragraph", "sentence", "summary"}
_CARRIED = {
    *("extends", "message", "level", "ignorecase", "nonword", "tokens", "swap", "scope", "link"),
    *("description", "raw", "append", "action", "limit"),
}
_SLOT = re.compile(r"['‘\"“]?%(?:\[\d\])?s['’\"”]?")
_VARIABLE = re.compile(r"\$\{(\d)\}")


def read_vale(stem: str, data: bytes) -> ImportedRules:
    """The rules of one file.

    Args:
        stem: The file's name without ending: Vale's rules have no other.
        data: Its bytes.

    Raises:
        UnreadableFileError: It is no YAML, or holds no rule.
    """
    table = _parsed(stem, data)
    kind = table.get("extends")
    if kind not in {"existence", "substitution"}:
        why = f"Rules that extend {quoted(str(kind))} have no counterpart here."
        return ImportedRules(left_out=(LeftOut(stem, why),))
    rules: list[HouseRule] = []
    left_out: list[LeftOut] = []
    for rule in _rules(stem, kind, table, left_out):
        try:
            if rule.pattern:
                check_pattern(rule.pattern, is_exact=rule.is_exact)
            rules.append(rule)
        except HousePatternError as error:
            left_out.append(LeftOut(f"{stem}: {rule.pattern}", str(error)))
    return ImportedRules(tuple(rules), tuple(left_out), tuple(_notes(stem, table)))


def _parsed(stem: str, data: bytes) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - 20 ms, for an import alone

    try:
        found = yaml.load(data, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        place = f", line {where.line + 1}" if where is not None else ""
        message = f"{stem}{place} is no YAML."
        raise UnreadableFileError(message, hint="See that the file is a rule of Vale.") from error
    if not isinstance(found, dict) or "extends" not in found:
        message = f"{stem} holds no rule of Vale: it doesn't say what it extends."
        raise UnreadableFileError(message, hint="Choose the rules' own files.")
    return found


def _rules(
    stem: str, kind: str, table: Mapping[str, Any], left_out: list[LeftOut]
) -> Iterator[HouseRule]:
    """The rules without what all of one file have in common, and with it."""
    made = _substitutions if kind == "substitution" else _existences
    for rule in made(stem, table, left_out):
        yield replace(
            rule,
            is_exact=table.get("ignorecase") is not True,
            severity=_LEVELS.get(str(table.get("level")), Severity.WARNING),
            reason=_reason(table),
            is_live=False,
        )


def _substitutions(
    stem: str, table: Mapping[str, Any], left_out: list[LeftOut]
) -> Iterator[HouseRule]:
    message, taken = str(table.get("message") or ""), set[str]()
    swap = table.get("swap")
    pairs = swap.items() if isinstance(swap, dict) else ()
    if not pairs:
        left_out.append(LeftOut(stem, "It swaps nothing."))
    for wrong, right in pairs:
        if not isinstance(right, str | int) or not isinstance(wrong, str | int):
            left_out.append(LeftOut(f"{stem}: {wrong}", "What comes in its place is no text."))
            continue
        said = "" if len(_SLOT.findall(message)) > 1 else _filled(message, f"“{right}”")
        offered = tuple(_VARIABLE.sub(r"$\1", each) for each in str(right).split("|") if each)
        name = unique(name_of(stem, str(wrong)), taken)
        if is_literal(str(wrong)) and table.get("nonword") is not True:
            yield HouseRule(name, (str(wrong),), message=said, replacement=offered)
        else:
            pattern = _joined([str(wrong)], table)
            yield HouseRule(name, pattern=pattern, message=said, replacement=offered)


def _existences(
    stem: str, table: Mapping[str, Any], left_out: list[LeftOut]
) -> Iterator[HouseRule]:
    tokens = [str(each) for each in _list(table, "tokens")]
    raw = "".join(str(each) for each in _list(table, "raw"))
    literal = [each for each in tokens if is_literal(each) and table.get("nonword") is not True]
    others = [each for each in tokens if each not in literal]
    said = _filled(str(table.get("message") or ""), "$0")
    if literal:
        yield HouseRule(name_of(stem), tuple(literal), message=said)
    if others:
        yield HouseRule(name_of(stem, "pattern"), pattern=_joined(others, table), message=said)
    if raw:
        yield HouseRule(name_of(stem, "raw"), pattern=raw, message=said)
    if not tokens and not raw:
        left_out.append(LeftOut(stem, "It has no tokens."))


def _joined(expressions: list[str], table: Mapping[str, Any]) -> str:
    """One pattern of several; whole words unless the rule says otherwise."""
    inside = "|".join(expressions)
    return f"(?:{inside})" if table.get("nonword") is True else rf"\b(?:{inside})\b"


def _list(table: Mapping[str, Any], key: str) -> list[object]:
    found = table.get(key)
    return (
        [each for each in found if isinstance(each, str | int)] if isinstance(found, list) else []
    )


def _filled(message: str, words: str) -> str:
    """The message with words, which bring their own quotation marks, in the place of ``%s``."""
    return sentence(_SLOT.sub(lambda _: words, message))


def _reason(table: Mapping[str, Any]) -> str:
    told = [table.get("description"), table.get("link")]
    return " ".join(str(each) for each in told if each)


def _notes(stem: str, table: Mapping[str, Any]) -> Iterator[LeftOut]:
    scope = table.get("scope", "text")
    scopes = {str(each) for each in scope} if isinstance(scope, list) else {str(scope)}
    if scopes - _SCOPES:
        yield LeftOut(
            stem, f"It looks at all texts here, not at {', '.join(sorted(scopes))} alone."
        )
    for key in sorted({str(key) for key in table} - _CARRIED):
        yield LeftOut(stem, f"What it says under {quoted(key)} is left out.")
