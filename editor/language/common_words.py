"""Whether a word is a common English word: a list of base forms and the rules of inflection."""

import re
from collections.abc import Iterator
from functools import cache

from editor import resources
from editor.language.function_words import FUNCTION_WORDS

# An ending and what it is taken off to; the first that leads to a listed word settles it.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ily", "y"), ("ly", ""), ("ly", "le"), ("er", ""), ("er", "e"), ("est", ""),
    ("est", "e"),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_SHORTEST_STEM = 2


@cache
def common_words() -> frozenset[str]:
    """The base forms that ship with the program, and the function words, in lower case."""
    path = resources.path_of("words/common-en.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    listed = (word for line in lines if not line.startswith("#") for word in line.split())
    return FUNCTION_WORDS.union(listed)


def is_common_word(word: str) -> bool:
    """Whether a word, in any inflection and case, is a common one."""
    known = common_words()
    return any(form in known for form in _base_forms(word.casefold()))


def _base_forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            yield stem + instead
            if _DOUBLED.search(stem):
                yield stem[:-1]
