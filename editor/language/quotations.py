"""Where somebody else speaks: the quotations of a paragraph."""

import re

_DOUBLE = re.compile(r"“[^“”]*(?:”|\Z)|„[^“”„]*(?:[“”]|\Z)|«[^«»]*(?:»|\Z)")
_STRAIGHT = re.compile(r'(?<!\w)"[^"]*(?:"|\Z)')
# An apostrophe inside doesn't end a quotation: what ends it has no letter behind it.
_SINGLE = re.compile(r"(?<!\w)‘(?!\d0s)(?:[^‘’]|’(?=\w))*’(?!\w)")


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The quotations of one paragraph, with their marks, in order.

    One that isn't closed runs to the end: speech goes on in the next paragraph. Quotations in
    single marks count where no others hold them.

    Returns:
        Start and end in code points; they don't overlap.
    """
    spans: list[tuple[int, int]] = []
    for pattern in (_DOUBLE, _STRAIGHT, _SINGLE):
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < other_end and other < end for other, other_end in spans):
                spans.append((start, end))
    return tuple(sorted(spans))
