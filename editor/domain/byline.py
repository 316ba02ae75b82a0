"""Who wrote it, as a line."""

from collections.abc import Iterable

from editor.domain.credit import Credit
from editor.domain.names import join_names

_BY_AND = {"de": ("Von", "und"), "es": ("Por", "y"), "fr": ("Par", "et"), "it": ("Di", "e")}


def byline(credits: Iterable[Credit], language: str = "en-US") -> str:
    """``By A, B and C``: the writers who aren't hidden, in their order; empty if there are none.

    Args:
        credits: The story's credits.
        language: BCP 47; languages without a form of their own get the English one.
    """
    names = [each.name for each in credits if each.role == "writer" and not each.hidden]
    by, word = _BY_AND.get(language.partition("-")[0].lower(), ("By", "and"))
    return f"{by} {join_names(names, word)}" if names else ""
