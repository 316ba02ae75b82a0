"""Cities between running text and the capitals of a dateline, there and back."""

import re

# In lower case in running text unless they come first: Rio de Janeiro, Port of Spain.
_PARTICLES_TEXT = """
am an and au aux bei da das de del della der des di do dos du e el en es et i im in la las le
les los of on op ob pod sobre sous sul sur the under upon y zur al ad as ash ad-d
"""
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_KEPT = frozenset({"DC", "UN", "UK", "USA", "EU", "UAE"})
_WORD = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[^\W\d_][a-z]+(?=[A-Z])")
_UPPER = {"tr": str.maketrans("iı", "İI"), "az": str.maketrans("iı", "İI")}


def place_in_capitals(place: str, language: str = "en-US") -> str:
    """A city as a dateline prints it: ``SEOUL``, ``McALLEN``, ``RIO DE JANEIRO``.

    The lower-case letters of a prefix such as Mc or De stay small. In Turkish and Azerbaijani
    the capital of i has its dot.
    """
    table = _UPPER.get(language.partition("-")[0].lower(), {})

    def capitals(word: re.Match[str]) -> str:
        mixed = _MIXED.match(word[0])
        prefix = mixed[0] if mixed else ""
        return prefix + word[0][len(prefix) :].translate(table).upper()

    return _WORD.sub(capitals, place)


def place_in_running_case(capitals: str) -> str:
    """A city out of a dateline in the case of running text; printed again it is the same.

    Where no rule leads back to the same capitals, and where the text isn't in capitals at all,
    it stays as it is.
    """
    if not is_in_capitals(capitals):
        return capitals
    parts = re.split(r"([\s/]+)", capitals)
    running = "".join(
        part if number % 2 else _running_part(part, first=number == 0 or parts[number - 1] != " ")
        for number, part in enumerate(parts)
    )
    return running if place_in_capitals(running) == capitals else capitals


def is_in_capitals(text: str) -> bool:
    """Whether every word is in capitals, but for the small letters of a prefix (``McALLEN``)."""
    words = _WORD.findall(text)
    return bool(words) and all(
        word.isupper() or re.fullmatch(r"[A-Z][a-z]{1,2}[^\W\d_a-z]{2,}", word) for word in words
    )


def _running_part(part: str, *, first: bool) -> str:
    """One word between spaces, with its hyphens and apostrophes."""
    if part.strip(".,") in _KEPT:
        return part
    pieces = re.split(r"([-–'’ʼ‘`])", part)
    out = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else ""
        is_start = first and number == 0
        if before in {"'", "’", "ʼ", "‘", "`"} and before:
            # N'Djamena, L'Aquila; but Cox's, Xi'an, Sana'a.
            single = len(pieces[number - 2]) == 1 and len(piece) > 1
            out.append(_capitalised(piece) if single else piece.lower())
        elif not is_start and (piece.lower() in _PARTICLES or _is_elided(pieces, number)):
            out.append(piece.lower())
        else:
            out.append(_capitalised(piece))
    return "".join(out)


def _is_elided(pieces: list[str], number: int) -> bool:
    """The d' of Coeur d'Alene, the l' of Val-de-l'Oise."""
    return pieces[number] in {"D", "L"} and number + 1 < len(pieces) and pieces[number + 1] in "'’"


def _capitalised(piece: str) -> str:
    """Each run of letters with a capital in front: ``St``, ``D.C``, ``McAllen``."""

    def word(match: re.Match[str]) -> str:
        mixed = _MIXED.match(match[0])
        if mixed:
            return mixed[0] + match[0][mixed.end() :].capitalize()
        return match[0][0] + match[0][1:].lower()

    return _WORD.sub(word, piece)
