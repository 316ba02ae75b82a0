"""Upper case, lower case, title case as AP writes headlines, sentence case."""

import re
from collections.abc import Callable

from editor.language.words import word_list

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
# AP: words of four letters and more begin with a capital, and the first and last word.
_SMALL = word_list("""
    a an and as at but by for if in nor of off on or per so the to up via yet
    """)


def next_case(text: str) -> str:
    """The text in the next case of the round: upper, lower, title, sentence."""
    round_of: tuple[Callable[[str], str], ...] = (str.upper, str.lower, title_case, sentence_case)
    forms = [form(text) for form in round_of]
    # One word may look alike in two cases: the last of them counts, so the round goes on.
    at = max((number for number, form in enumerate(forms) if form == text), default=-1)
    for step in range(1, len(forms) + 1):
        form = forms[(at + step) % len(forms)]
        if form != text:
            return form
    return text


def title_case(text: str) -> str:
    """Every word with a capital but for the short ones between the first and the last."""
    words = list(_WORD.finditer(text))
    last = len(words) - 1
    number = -1

    def written(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        word = found[0].lower()
        return word if word in _SMALL and 0 < number < last else word[:1].upper() + word[1:]

    return _WORD.sub(written, text)


def sentence_case(text: str) -> str:
    """A capital at the start and after each full stop, and nowhere else."""
    return re.sub(
        r"(^\W*|[.!?…][\"”’»)]*\s+[\"“‘«(]*)(\w)",
        lambda found: found[1] + found[2].upper(),
        text.lower(),
    )
