"""The ASCII twins of letters and signs; what has none is told, never turned into “?”."""

import re
import unicodedata

_SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼʻ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‹›", "'"),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("—―", "--"),
    **dict.fromkeys("•·‣▪●", "*"),
    "…": "...",
    "×": "x",
    "÷": "/",
    "⁄": "/",
    "°": " degrees",
    "©": "(C)",
    "®": "(R)",
    "™": "(TM)",
    "€": "EUR ",
    "£": "GBP ",
    "¥": "JPY ",
    "₩": "KRW ",
    "₹": "INR ",
    "¢": " cents",
    "§": "Sec. ",
    "¶": "Para. ",
    "†": "+",
    "µ": "u",
    "¡": "!",
    "¿": "(?)",
    "ª": "a",
    "º": "o",
    "№": "No. ",
    "→": "->",
    "←": "<-",
    "≤": "<=",
    "≥": ">=",
    "±": "+/-",
}
_LETTERS = {
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ß": "ss",
    "ẞ": "SS",
    "ĳ": "ij",
    "Ĳ": "IJ",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ħ": "h",
    "Ħ": "H",
    "ı": "i",
    "ĸ": "k",
    "ŋ": "ng",
    "Ŋ": "Ng",
    "ŧ": "t",
    "Ŧ": "T",
    "ə": "e",
    "Ə": "E",
    "ƒ": "f",
}
_TWINS = str.maketrans(_SIGNS | _LETTERS)
_DEGREES = re.compile("°(?=[CFK]\\b)")
_FRACTION = re.compile(r"(\d)([¼½¾⅐-⅞])")  # else 1½ would become 11/2


def ascii_twin(text: str) -> str:
    """The text with every sign that has a twin in ASCII as that twin; the others stay.

    Accents go (``é``), ligatures and letters of their own are spelled out (``æ``, ``ß``), odd
    spaces become spaces, and signs that only steer how text is set are left out.
    """
    if text.isascii():
        return text
    apart = _DEGREES.sub(" degrees ", _FRACTION.sub(r"\1 \2", text)).translate(_TWINS)
    return "".join(map(_twin, unicodedata.normalize("NFC", apart)))


def without_twin(text: str) -> str:
    """The characters of a text that have no twin, each once, in order."""
    return "".join(dict.fromkeys(sign for sign in ascii_twin(text) if not sign.isascii()))


def _twin(sign: str) -> str:
    if sign.isascii():
        return sign
    category = unicodedata.category(sign)
    if category == "Zs" or category in {"Zl", "Zp"}:
        return " "
    if category == "Cf":
        return ""
    parts = unicodedata.normalize("NFKD", sign)
    letters = "".join(each for each in parts if not unicodedata.combining(each))
    plain = letters.translate(_TWINS)
    return plain if plain and plain.isascii() else sign
