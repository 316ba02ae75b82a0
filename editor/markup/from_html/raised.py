"""Raised and lowered text by the characters that Unicode has for it."""

_FROM = "0123456789+-=()"
_UP = str.maketrans(_FROM, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_DOWN = str.maketrans(_FROM, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def raised(text: str, direction: int) -> str:
    """Square metres and carbon dioxide keep their meaning; other text stays as it is.

    Args:
        text: Such as ``2``.
        direction: 1 above the line, -1 below.
    """
    if text.strip(_FROM + " \n") or not any(map(str.isdigit, text)):
        return text
    return text.translate(_UP if direction > 0 else _DOWN)
