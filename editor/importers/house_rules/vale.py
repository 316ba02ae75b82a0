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
    kind = _text(table, "extends")
    if kind not in {"existence", "substitution"}:
        why = f"Rules that extend {quoted(kind)} have no counterpart here."
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
        # Every scalar is text: yes and 1.0 are words here. What is no text is never written out,
        # as aliases can make it endless.
        found = yaml.load(data, getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - safe
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
            is_exact=not _is_true(table, "ignorecase"),
            severity=_LEVELS.get(_text(table, "level"), Severity.WARNING),
            reason=_reason(table),
            is_live=False,
        )


def _substitutions(
    stem: str, table: Mapping[str, Any], left_out: list[LeftOut]
) -> Iterator[HouseRule]:
    message, taken = _text(table, "message"), set[str]()
    swap = table.get("swap")
    pairs = swap.items() if isinstance(swap, dict) else ()
    if not pairs:
        left_out.append(LeftOut(stem, "It swaps nothing."))
    for wrong, right in pairs:
        if not isinstance(right, str) or not isinstance(wrong, str):
            name = wrong if isinstance(wrong, str) else "a list"
            left_out.append(LeftOut(f"{stem}: {name}", "What comes in its place is no text."))
            continue
        said = "" if len(_SLOT.findall(message)) > 1 else _filled(message, f"“{right}”")
        offered = tuple(_VARIABLE.sub(r"$\1", each) for each in right.split("|") if each)
        name = unique(name_of(stem, wrong), taken)
        if is_literal(wrong) and not _is_true(table, "nonword"):
            yield HouseRule(name, (wrong,), message=said, replacement=offered)
        else:
            pattern = _joined([wrong], table)
            yield HouseRule(name, pattern=pattern, message=said, replacement=offered)


def _existences(
    stem: str, table: Mapping[str, Any], left_out: list[LeftOut]
) -> Iterator[HouseRule]:
    tokens, raw = _list(table, "tokens"), "".join(_list(table, "raw"))
    are_words = not _is_true(table, "nonword")
    literal = [each for each in tokens if are_words and is_literal(each)]
    others = [each for each in tokens if not (are_words and is_literal(each))]
    said = _filled(_text(table, "message"), "$0")
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
    return f"(?:{inside})" if _is_true(table, "nonword") else rf"\b(?:{inside})\b"


def _text(table: Mapping[str, Any], key: str) -> str:
    found = table.get(key)
    return found if isinstance(found, str) else ""


def _is_true(table: Mapping[str, Any], key: str) -> bool:
    return _text(table, key).casefold() in {"true", "yes", "on"}


def _list(table: Mapping[str, Any], key: str) -> list[str]:
    found = table.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _filled(message: str, words: str) -> str:
    """The message with words, which bring their own quotation marks, in the place of ``%s``."""
    return sentence(_SLOT.sub(lambda _: words, message))


def _reason(table: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (_text(table, "description"), _text(table, "link"))))


def _notes(stem: str, table: Mapping[str, Any]) -> Iterator[LeftOut]:
    scopes = set(_list(table, "scope") or [_text(table, "scope") or "text"])
    if scopes - _SCOPES:
        yield LeftOut(
            stem, f"It looks at all texts here, not at {', '.join(sorted(scopes))} alone."
        )
    for key in sorted({key for key in table if isinstance(key, str)} - _CARRIED):
        yield LeftOut(stem, f"What it says under {quoted(key)} is left out.")
