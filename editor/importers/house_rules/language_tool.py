"""Rules in XML as LanguageTool has them, as far as they go by words alone.

https://dev.languagetool.org/development-overview
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from editor.domain.errors import UnreadableFileError, quoted
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

if TYPE_CHECKING:
    from lxml.etree import _Element

_TOKEN_ATTRIBUTES = {"regexp", "case_sensitive"}
_RULE_PARTS = {"pattern", "message", "short", "example", "suggestion", "url"}
_REFERENCE = re.compile(r"\\(\d{1,2})")
_NO_SPACE_BEFORE = re.compile(r"\\?[.,;:!?…’'”)%]+")


class _NotCarriedError(Exception):
    """Why a rule can't be carried over, as a sentence."""


def read_language_tool(stem: str, data: bytes) -> ImportedRules:
    """The rules of a file; what goes by word classes or word forms is left out, by its id.

    Raises:
        UnreadableFileError: It is no XML, or holds no rules.
    """
    root = _parsed(stem, data)
    language = root.get("lang", "").partition("-")[0].lower()
    rules: list[HouseRule] = []
    left_out: list[LeftOut] = []
    taken: set[str] = set()
    for name, element in _rule_elements(root):
        try:
            rules.append(_rule(unique(name_of(name), taken), element, language))
        except _NotCarriedError as why:
            left_out.append(LeftOut(name, str(why)))
    if not rules and not left_out:
        message = f"{stem} holds no rules of LanguageTool."
        raise UnreadableFileError(message, hint="Choose a file with <rule> elements.")
    return ImportedRules(tuple(rules), tuple(left_out))


def _parsed(stem: str, data: bytes) -> "_Element":
    from lxml import etree  # noqa: PLC0415 - 40 ms, for an import alone

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"{stem} is no XML: {error}."
        hint = "See that the file is one of LanguageTool."
        raise UnreadableFileError(message, hint=hint) from error


def _rule_elements(root: "_Element") -> Iterator[tuple[str, "_Element"]]:
    """Each rule with its id, or that of its group and a number."""
    in_group: Counter[_Element] = Counter()
    for number, element in enumerate(root.iter("rule"), 1):
        name = element.get("id")
        parent = element.getparent()
        if parent is not None and parent.tag == "rulegroup":
            in_group[parent] += 1
            name = name or f"{parent.get('id', 'group')}-{in_group[parent]}"
        yield name or f"rule-{number}", element


def _rule(name: str, element: "_Element", language: str) -> HouseRule:
    for part in element:
        if part.tag not in _RULE_PARTS:
            raise _NotCarriedError(f"It has {_tag(part)}, which has no counterpart here.")
    pattern = element.find("pattern")
    if pattern is None:
        raise _NotCarriedError("It has no pattern of words.")
    tokens = [_token(each) for each in pattern.iter() if each.tag not in {"pattern", "marker"}]
    if not tokens:
        raise _NotCarriedError("Its pattern has no words.")
    is_exact = pattern.get("case_sensitive") == "yes" or any(
        each.get("case_sensitive") == "yes" for each in pattern.iter("token")
    )
    offered = tuple(dict.fromkeys(_suggestion(each) for each in element.iter("suggestion")))
    is_plain = (
        pattern.find("marker") is None
        and all(is_literal(each) for each in tokens)
        and not any("$" in each for each in offered)
    )
    rule = HouseRule(
        name=name,
        words=(" ".join(tokens),) if is_plain else (),
        pattern="" if is_plain else _expression(pattern),
        message=sentence(_text(element.find("message"), '"')),
        replacement=offered,
        is_exact=is_exact,
        reason=sentence(_text(element.find("short")) or element.get("name", "")),
        must_match=tuple(_text(each) for each in element.iter("example") if _is_wrong(each)),
        must_not_match=tuple(
            _text(each) for each in element.iter("example") if not _is_wrong(each)
        ),
        is_live=False,
        language=language,
    )
    if rule.pattern:
        try:
            check_pattern(rule.pattern, is_exact=is_exact)
        except HousePatternError as error:
            raise _NotCarriedError(str(error)) from error
    return rule


def _token(element: "_Element") -> str:
    """A token as a regular expression."""
    if element.tag != "token":
        raise _NotCarriedError(f"Its pattern has {_tag(element)}, which has no counterpart here.")
    others = sorted(str(each) for each in set(element.attrib) - _TOKEN_ATTRIBUTES)
    if others:
        raise _NotCarriedError(f"It goes by {', '.join(map(quoted, others))} of a word.")
    if len(element):
        raise _NotCarriedError(f"A word of its pattern has {_tag(element[0])}.")
    text = (element.text or "").strip()
    if not text:
        raise _NotCarriedError("Its pattern has a word that can be any.")
    return f"(?:{text})" if element.get("regexp") == "yes" else _literal(text)


def _literal(text: str) -> str:
    return text if is_literal(text) else re.escape(text)


def _expression(pattern: "_Element") -> str:
    """All tokens as one regular expression, each a group; what is marked is what is found."""
    marker = pattern.find("marker")
    before: list[str] = []
    inside: list[str] = []
    after: list[str] = []
    for each in pattern.iter("token"):
        within = marker is None or each.getparent() is marker
        place = inside if within else after if inside else before
        token = _token(each)
        glue = "" if not (before or inside or after) else _glue(token)
        place.append(f"{glue}({token})")
    # The white space before what is marked belongs to what stands before it.
    lead = _GLUE.match(inside[0]) if before and inside else None
    glue = lead[0] if lead else ""
    behind = f"(?<={_bounded(''.join(before), '')}{glue})" if before else ""
    ahead = f"(?={''.join(after)})" if after else ""
    words = "".join(inside).removeprefix(glue)
    return f"{behind}{_bounded(words, ahead)}"


_GLUE = re.compile(r"\\s[+*]")


def _glue(token: str) -> str:
    return r"\s*" if _NO_SPACE_BEFORE.fullmatch(token) else r"\s+"


def _bounded(words: str, ahead: str) -> str:
    start = r"(?<!\w)" if words else ""
    return f"{start}{words}(?!\\w){ahead}"


def _suggestion(element: "_Element") -> str:
    r"""A suggestion; ``\1`` and a plain ``<match no="1"/>`` are the first word of the pattern."""
    text = element.text or ""
    for each in element:
        if each.tag != "match" or set(each.attrib) != {"no"}:
            raise _NotCarriedError("What it suggests is made from word forms.")
        text += f"\\{each.get('no')}{each.tail or ''}"
    return _REFERENCE.sub(r"$\1", text)


def _is_wrong(example: "_Element") -> bool:
    if example.get("type"):
        return example.get("type") == "incorrect"
    return example.get("correction") is not None


def _text(element: "_Element | None", mark: str = "") -> str:
    """The text of an element on one line; suggestions in quotation marks."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for each in element:
        if not isinstance(each.tag, str):
            raise _NotCarriedError("It has an entity, and entities aren't followed.")
        inside = _REFERENCE.sub("…", "".join(map(str, each.itertext())))
        parts.append(f"“{inside}”" if mark and each.tag == "suggestion" else inside)
        parts.append(each.tail or "")
    return " ".join("".join(parts).split())


def _tag(element: Any) -> str:
    return quoted(element.tag) if isinstance(element.tag, str) else "an entity"
