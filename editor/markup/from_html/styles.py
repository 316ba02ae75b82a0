"""What a style sheet says about a piece of text, as far as it means something."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.markup.from_html.tree import Tag

_RULE = re.compile(r"(?P<names>[^{}@;]+)\{(?P<declarations>[^{}]*)\}")
_CLASS = re.compile(r"[\w-]*\.(?P<name>[\w-]+)")
_COMMENT = re.compile(r"<!--|-->|/\*.*?\*/", re.DOTALL)
_BOLD_FROM = 600
_STRONG, _EMPHASIS = frozenset({"b", "strong"}), frozenset({"i", "em", "cite", "dfn", "var"})
_HIDDEN = (("display", "none"), ("visibility", "hidden"), ("mso-hide", "all"))
_KEPT_RULES = frozenset({"font-weight", "font-style"})
_KEPT = re.compile(r"pre(-wrap|-line)?|break-spaces")

Declarations = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text looks.

    Attributes:
        keeps_lines: A line end in the source is one on the page.
        raised: It stands above the line (1), below (-1) or on it.
        code: It stands as it is typed for a machine.
    """

    strong: bool = False
    emphasis: bool = False
    keeps_lines: bool = False
    raised: int = 0
    code: bool = False


class Styles:
    """The style sheets in a page, for elements that carry one class of them."""

    def __init__(self, root: Tag) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for tag in root.tags():
            if tag.name == "style":
                self._read(_COMMENT.sub("", tag.text()))

    def of(self, tag: Tag) -> dict[str, str]:
        """Everything that is declared for an element, by property."""
        found: dict[str, str] = {}
        for name in tag.classes:
            found |= self._rules.get(name, {})
        style = tag.attrs.get("style")
        return found | declarations(style) if style else found

    def _read(self, sheet: str) -> None:
        for rule in _RULE.finditer(sheet):
            declared = declarations(rule["declarations"])
            wanted = {name: value for name, value in declared.items() if name in _KEPT_RULES}
            for selector in rule["names"].split(",") if wanted else ():
                simple = _CLASS.fullmatch(selector.strip())
                if simple:
                    self._rules.setdefault(simple["name"], {}).update(wanted)


def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, in lower case."""
    found = {}
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip().lower().removesuffix("!important").strip()
    return found


def is_hidden(tag: Tag, style: Declarations) -> bool:
    """Whether nobody sees it."""
    return "hidden" in tag.attrs or any(style.get(name) == value for name, value in _HIDDEN)


def look_of(tag: Tag, style: Declarations, around: Look) -> Look:
    """How text in an element looks, from how it looks around it.

    ``<b style="font-weight: normal">``, which Google puts around everything, is not bold.
    """
    look = around
    if tag.name in _STRONG:
        look = replace(look, strong=True)
    elif tag.name in _EMPHASIS:
        look = replace(look, emphasis=True)
    elif tag.name in {"sup", "sub"}:
        look = replace(look, raised=1 if tag.name == "sup" else -1)
    elif tag.name == "code":
        look = replace(look, code=True)
    elif tag.name in {"pre", "textarea", "listing"}:
        look = replace(look, keeps_lines=True)
    weight, slant = style.get("font-weight", ""), style.get("font-style", "")
    if weight:
        look = replace(look, strong=_is_bold(weight, look.strong))
    if slant in {"italic", "oblique", "normal"}:
        look = replace(look, emphasis=slant != "normal")
    if _KEPT.fullmatch(style.get("white-space", "")):
        look = replace(look, keeps_lines=True)
    raised = {"super": 1, "sub": -1, "baseline": 0}.get(style.get("vertical-align", ""))
    return look if raised is None else replace(look, raised=raised)


def _is_bold(weight: str, before: bool) -> bool:  # noqa: FBT001 - what stays if it says nothing
    if weight in {"bold", "bolder"}:
        return True
    if weight in {"normal", "lighter"}:
        return False
    return int(weight) >= _BOLD_FROM if weight.isdecimal() and len(weight) <= 4 else before  # noqa: PLR2004
