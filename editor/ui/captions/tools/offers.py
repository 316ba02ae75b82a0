"""What is offered for the words before the caret: codes, variables, what was typed before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.domain.codes import CodeTable
from editor.domain.names import fold
from editor.domain.photo_variables import VARIABLES

MOST = 8
_OPEN_CODE = re.compile(r"=([^=\s][^=\n]{0,63})$")
_OPEN_VARIABLE = re.compile(r"\{([A-Za-z_]*)(:?)([A-Za-z0-9]*)$")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an offer.

    Attributes:
        text: What is put in.
        shown: How it stands in the list.
    """

    text: str
    shown: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be put in.

    Attributes:
        replaces: The end of the words before the caret that it takes the place of.
        is_by_tab: Tab puts in the first line; otherwise Tab goes to the next box.
        entry_of: The field whose history it is; empty for anything else.
    """

    rows: tuple[Row, ...]
    replaces: str
    is_by_tab: bool = True
    entry_of: str = ""


Source = Callable[[str], Offer | None]
"""Gets the words before the caret."""


def closed_code(before: str, codes: CodeTable) -> tuple[str, str] | None:
    """An equals sign was typed behind these words: what it closes, and what comes in its place."""
    start = before.rfind("=")
    said = codes.get(before[start + 1 :]) if start >= 0 else None
    return None if said is None else (before[start:], said)


def code_offer(before: str, codes: CodeTable, *, is_kept: bool = False) -> Offer | None:
    """Codes that begin like the one that is being typed.

    Args:
        before: The words before the caret.
        codes: The codes as they are now.
        is_kept: The code itself is put in, rather than what it stands for.
    """
    match = _OPEN_CODE.search(before)
    pairs = codes.beginning(match[1], MOST) if match else ()
    rows = tuple(Row(f"={code}=" if is_kept else said, f"={code}=  {said}") for code, said in pairs)
    return Offer(rows, match[0]) if match and rows else None


def variable_offer(before: str) -> Offer | None:
    """Variables, or the forms of one."""
    match = _OPEN_VARIABLE.search(before)
    if match is None:
        return None
    name, colon, form = (part.lower() for part in match.groups())
    if colon:
        forms = next((each.forms for each in VARIABLES if each.name == name), ())
        texts = [f"{{{name}:{each}}}" for each in forms if each != "…" and each.startswith(form)]
        rows = tuple(Row(text, text) for text in texts)
    else:
        rows = tuple(
            Row(f"{{{each.name}}}", f"{{{each.name}}}  {each.says}")
            for each in VARIABLES
            if each.name.startswith(name)
        )
    return Offer(rows, match[0]) if rows else None


def history_offer(
    before: str, field: str, entries: Sequence[str], *, is_list: bool, with_all: bool = False
) -> Offer | None:
    """What was typed into a field before, and has a word that begins so; the last used first.

    Args:
        before: The words before the caret; of a list the last entry counts.
        field: Whose history it is.
        entries: The last used first.
        is_list: Semicolons, else commas, part entries.
        with_all: Offer everything while nothing is typed.
    """
    typed, there = before, set()
    if is_list:
        sign = ";" if ";" in before else ","
        *others, typed = before.split(sign)
        there = {fold(each) for each in others}
    typed = typed.lstrip()
    wanted = fold(typed)
    if not wanted and not with_all:
        return None
    fit = (each for each in entries if _has(fold(each), wanted) and fold(each) not in there)
    rows = tuple(Row(each, " ".join(each.split())) for each in fit if each != typed)[:MOST]
    return Offer(rows, typed, is_by_tab=False, entry_of=field) if rows else None


def _has(folded: str, wanted: str) -> bool:
    return folded.startswith(wanted) or f" {wanted}" in folded
