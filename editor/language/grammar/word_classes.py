"""Which class a word belongs to: its parts of speech, and words that are used as it is."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

from editor import resources
from editor.language.grammar.tokens import BLANK, Token
from editor.language.words import word_list

_FILE = "words/word-classes-en.txt"
_CACHED = 20_000
_YEAR_DIGITS = 4
# Of a word that no list has: what its end tells.
_ENDINGS = (
    ("ing", "vg"), ("ed", "vd"), ("ly", "r"), ("'s", "'s"), ("s'", "'s"), ("ss", "n"), ("us", "n"),
    ("s", "s"), ("tion", "n"), ("ment", "n"), ("ness", "u"), ("ity", "u"), ("er", "n"), ("or", "n"),
    ("ist", "n"), ("ism", "u"), ("ous", "j"), ("ful", "j"), ("al", "j"), ("ive", "j"), ("ic", "j"),
    ("able", "j"), ("less", "j"), ("ize", "v"),
)  # fmt: skip
_DEMONYMS = ("an", "ese", "ish", "ic")


@dataclass(frozen=True, slots=True)
class WordClass:
    """What a word is taken for.

    Attributes:
        word: A number of its own for a frequent word; else that of its class.
        group: Words that are used as it is, by number; a small word is alone in its group.
        part: Its parts of speech, such as ``n`` or ``vd``; the same for many groups.
        part_number: The same as a number.
    """

    word: int
    group: int
    part: str
    part_number: int


@dataclass(slots=True)
class WordClasses:
    """The lists of the file in memory."""

    known: dict[str, WordClass] = field(default_factory=dict)
    of_part: dict[str, WordClass] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> "WordClasses":
        """Those of a file: a line has a part, a stop, a group, then its words.

        A word with a star is frequent and has a number of its own. The first group of a part is
        for words of that part which no list has.
        """
        self = cls()
        parts: dict[str, int] = {}
        next_word = sum(not line.startswith("#") for line in text.splitlines())
        for group, line in enumerate(
            line for line in text.splitlines() if not line.startswith("#")
        ):
            part, *words = line.split(" ")
            number = parts.setdefault(part, len(parts))
            of_group = WordClass(group, group, part, number)
            self.of_part.setdefault(part, of_group)
            for word in words:
                if word[0] == "*":
                    self.known[word[1:]] = WordClass(next_word, group, part, number)
                    next_word += 1
                else:
                    self.known[word] = of_group
        return self

    def of(self, token: Token) -> WordClass:
        """The class of a token, by its capital and place too."""
        text = token.text
        found = self.known.get(text)
        if found is not None:
            return found
        small = text.lower()
        if text[0].isalpha():
            if text == small:
                return self._unlisted(text)
            if (token.is_first or small == "i") and small in self.known:
                return self.known[small]
            return self._name(text, small)
        if text[0].isdigit() or text[0] in "$€£":
            return self.of_part[_kind_of_number(text)]
        return self.of_part["blank" if text == BLANK else "?"]

    def _unlisted(self, word: str) -> WordClass:
        if "-" in word:
            head = word.rsplit("-", 1)[1]
            return self.of_part["-n" if self._is_noun(head) else "-j"]
        for ending, part in _ENDINGS:
            if word.endswith(ending):
                return self.of_part[part]
        return self.of_part["x"]

    def _is_noun(self, word: str) -> bool:
        known = self.known.get(word)
        return known is not None and known.part in {"n", "s", "u", "sz"}

    def _name(self, text: str, small: str) -> WordClass:
        return self.known.get("^" + small) or self.of_part[self._kind_of_name(text, small)]

    def _kind_of_name(self, text: str, small: str) -> str:
        common = self.known.get(small)
        kinds = (
            ("^'s", small.endswith(("'s", "s'"))),
            ("^-", "-" in small),
            ("^small", common is not None and common.part in _SMALL_PARTS),
            ("^up", len(text) > 1 and text.isupper()),
            ("^s", common is not None and common.part in {"s", "sz"}),
            ("^common", common is not None),
            ("^an", small.endswith(_DEMONYMS)),
            ("^s", small.endswith("ns")),
        )
        return next((kind for kind, is_so in kinds if is_so), "^")


_SMALL_PARTS = word_list(
    "the an poss dem quant wh whether cc to of prep subj pron obj modal be have not"
)


def _kind_of_number(text: str) -> str:
    if not text[0].isdigit():
        return "$"
    if text.endswith("%"):
        return "%"
    if len(text) == _YEAR_DIGITS and text.isdigit() and text[:2] in {"18", "19", "20"}:
        return "year"
    if text.isdigit() or text.replace(",", "").replace(".", "").isdigit():
        return "one1" if text == "1" else "number"
    if ":" in text:
        return "time"
    return "number-" if "-" in text else "number+"


@cache
def word_classes() -> WordClasses:
    """Those that ship with the program."""
    return WordClasses.read(resources.path_of(_FILE).read_text(encoding="utf-8"))


@lru_cache(_CACHED)
def _of(text: str, *, is_first: bool) -> WordClass:
    return word_classes().of(Token(text, 0, 0, is_first))


def class_of(token: Token) -> WordClass:
    """What the token is taken for."""
    return _of(token.text, is_first=token.is_first)
