"""Characters that word processors put into text and nobody typed."""

import re

from editor.markup.characters import printable

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufffc\u180e"))
_MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
# A private space where the typographer wants one: it goes through the tidying in this guise.
_HELD = "\ufdd0"
_UNIT = (
    r"(?:[%‰°€$£¥]|(?:[kcm]?m|k?m[²³]|[km]?g|[mc]?l|t|ha|[kM]?W|[kMG]Wh|[kMG]?Hz|[kMGT]B|km/h|mph"
    r"|[ap]\.?m\.?|[mbtr]+illi(?:on|arde)e?[sn]?|Mio\.|Mrd\.|euros?|dollars?|percent|Uhr)\b)"
)
_TYPOGRAPHIC = re.compile(
    rf"""(?<=\d)\xa0(?={_UNIT}|\d{{3}}(?!\d))  # a number and its unit, or its thousands
      | (?<=[\w»”’)!?…])\xa0(?=[;:!?»])        # French punctuation
      | (?<=[«№§])\xa0
      | (?<=\b(?:No|pp|Mr|Ms|Dr|St|Nr)\.)\xa0(?=\w) | (?<=\b(?:Mrs|Art)\.)\xa0(?=\w)
    """,
    re.VERBOSE,
)


def without_invisible(text: str) -> str:
    r"""A text without soft hyphens, zero-width spaces and control characters.

    Joiners stay, as emoji and several scripts need them; marks of direction stay in text that has
    right-to-left letters. Every line ends with ``\n``.
    """
    text = printable(_LINE_ENDS.sub("\n", text)).translate(_INVISIBLE)
    return text if _RIGHT_TO_LEFT.search(text) else text.translate(_MARKS)


def with_real_spaces(text: str) -> str:
    """No-break spaces that hold nothing together become spaces.

    They stay between a number and its unit or its thousands, at French punctuation, and after
    abbreviations such as *No.* and *Dr.* Narrow ones (U+202F) stay always: nobody gets them by
    accident.
    """
    if "\xa0" not in text:
        return text
    return _TYPOGRAPHIC.sub(_HELD, text).replace("\xa0", " ").replace(_HELD, "\xa0")
