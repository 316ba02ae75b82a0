"""Words with a capital in mid-sentence that are no names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from editor import resources
from editor.language.grammar.tokens import Token, tokens_of
from editor.language.grammar.word_classes import word_classes
from editor.language.names import is_name_word
from editor.language.words import word_list

# Parts of speech that hold sentences together: with a capital they are no names of anything.
_JOINING = word_list("""
    the an poss dem quant wh whether ever cc to of prep subj obj self one modal be beinf have do
    not dont its there pron adv
    """)
_FINITE = word_list("vp z vd v say")
_VERBS = word_list("v nv uv njv jv vvd vn vd")
_DETERMINERS = word_list("an poss dem quant")
_COUNTS = word_list("num number")
# What no name follows: ``would Grant it``.
_BEFORE_VERBS = word_list("modal have dont")
_ALWAYS = word_list("i i'm i've i'd i'll may")
_NEVER = word_list("may no")
# Names and abbreviations too, or said with a capital of God.
_DOUBTFUL = word_list("an do he her him his must so us will you")
# ``hepatitis A``
_LETTERED = word_list("""
    block class grade group hepatitis influenza level list option part phase plan row section serie
    series team type unit vitamin ward
    """)
_TITLED = word_list("as called dubbed entitled known labeled named nicknamed read titled wrote")
_SAYING = word_list("added asked replied said saying says tell telling told")
# ``Department of Health``, ``Tobacco, Firearms and Explosives``
_LINKS_OF_NAMES = word_list("of for and the on in &")
# Offices, newspapers, teams, places, brands and kin that are common words too; in the singular.
_NAMES_TOO = word_list("""
    academy advertiser advocate angel arsenal ashes athletic aunt auntie bard bath beacon bear
    bee bengal blazer blue brave bronco brother brown buccaneer buck bull bulldog bureau
    cardinal cavalier celtic champion charger chrome chronicle coach colt comet county courier
    cowboy cub dad daddy deal devil discord dispatch dodger dolphin duchess eagle echo ember
    evangelical examiner excel express falcon fever flame flyer forest foundation galaxy
    gazette giant globe grandma grandpa granny grizzly heat herald hornet indian infinity
    inquirer institute institution interstate isle jazz jet journal kindle king ledger
    legislature lightning lion lynx ma magic mail marine mariner maverick mercury met mom
    monitor mum mummy museum national net nugget orchestra outlook packer padre panther
    patriot penguin phoenix pilgrim pioneer pirate planet pride racer raider ram ranger rapid
    raptor raven ray rebel red rocket rook route rover royal saint sandwich scout sentinel
    shark signal sky slack snap solar spark spirit split sport spur steam steeler stripe
    teaser tiger timber tribune twin twitch uncle underground united viking wanderer warrior
    whip whitecap wild wizard wolf wolves yankee
    """)
_NEVER = word_list("may no")
# Names and abbreviations too, or said with a capital of God.
_DOUBTFUL = word_list("an do he her him his must so us will you")
# ``hepatitis A``
_LETTERED = word_list("""
    block class grade group hepatitis influenza level list option part phase plan row section serie
    series team type unit vitamin ward
    """)
_TITLED = word_list("as called dubbed entitled known labeled named nicknamed read titled wrote")
_SAYING = word_list("added asked replied said saying says tell telling told")
# ``Department of Health``, ``Tobacco, Firearms and Explosives``
_LINKS_OF_NAMES = word_list("of for and the on in &")
_KEPT = 500  # passages: more than one check asks, one after the other
_REACH = 4
_TITLE = 9  # words, and one
_LEAST_CAPITALS = 2  # the first word and this one have them anyway


@dataclass(frozen=True, slots=True)
class StrayCapital:
    """A word that has a capital for no reason.

    Attributes:
        token: The word.
        is_certain: No name and no title explains it.
    """

    token: Token
    is_certain: bool


@cache
def _also_names() -> frozenset[str]:
    text = resources.path_of("words/also-names-en.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


@dataclass(frozen=True, slots=True)
class _Capital:
    """A word with a capital, and what is around it.

    Attributes:
        small: The word in small letters.
        part: Its part of speech.
        in_row: The word before is a name, or looks like one.
        before_row: The word behind does.
    """

    sentence: Sequence[Token]
    at: int
    small: str
    part: str
    in_row: bool
    before_row: bool

    @property
    def before(self) -> Token:
        """The word before."""
        return self.sentence[self.at - 1]

    @property
    def is_known_name(self) -> bool:
        """The texts that the word classes are from have it as a name."""
        return "^" + self.small in word_classes().known


@lru_cache(_KEPT)
def stray_capitals(
    text: str, sentences: tuple[tuple[int, int], ...], names: frozenset[str]
) -> tuple[StrayCapital, ...]:
    """Those of some sentences of a text.

    ``names`` are words that are names in this story, as they are written.
    """
    return tuple(
        stray for sentence in tokens_of(text, sentences) for stray in _strays_in(sentence, names)
    )


def _strays_in(sentence: Sequence[Token], names: frozenset[str]) -> Iterator[StrayCapital]:
    for at in range(1, len(sentence)):
        capital = _capital_at(sentence, at)
        if capital is not None:
            token = sentence[at]
            is_certain = _judged(capital, is_name=token.text in names)
            if is_certain is not None:
                yield StrayCapital(token, is_certain)


def _capital_at(sentence: Sequence[Token], at: int) -> _Capital | None:
    token, before = sentence[at], sentence[at - 1]
    is_next = before.is_word and token.start - before.end == 1 and not before.text.endswith(".")
    if not is_next or not _is_capital(token) or token.is_first or token.is_quoted:
        return None
    small = token.text.lower()
    part = _part(small)
    behind = sentence[at + 1] if at + 1 < len(sentence) else None
    in_row = _is_name_like(before)
    ends_row = in_row and (behind is None or behind.is_quoted or not behind.is_word)
    if part is None or ends_row or small in _NEVER or _is_in_title(sentence, at):
        return None
    before_row = behind is not None and _is_name_like(behind)
    return _Capital(sentence, at, small, part, in_row, before_row)


def _is_in_title(sentence: Sequence[Token], at: int) -> bool:
    """A few words in quotation marks, of which more than one has a capital."""
    start, end = at, at + 1
    while start > 0 and not sentence[start].is_quoted and at - start < _TITLE:
        start -= 1
    while end < len(sentence) and not sentence[end].is_quoted and end - start < _TITLE:
        end += 1
    is_quotation = sentence[start].is_first and sentence[start].is_quoted
    if not is_quotation or end - start >= _TITLE:
        return False
    return sum(each.text[0].isupper() for each in sentence[start:end]) > _LEAST_CAPITALS


def _judged(capital: _Capital, *, is_name: bool) -> bool | None:
    """Whether it is certain that the capital is wrong; None if it may well be right."""
    if capital.part in _JOINING:
        return _judged_small_word(capital)
    if capital.in_row:
        is_verb = capital.part in _FINITE and not capital.before_row
        return False if is_verb and not _may_be_name(capital.small) else None
    before = capital.before.text.lower()
    if _part(before) in _BEFORE_VERBS and not capital.before.text[0].isupper():
        return True if capital.part in _VERBS else None
    if is_name or capital.before_row or before in _TITLED or _is_linked(capital):
        return None
    if _may_be_name(capital.small):
        return False if _is_counted(capital) and not capital.is_known_name else None
    return not capital.is_known_name and before not in _SAYING


def _judged_small_word(capital: _Capital) -> bool | None:
    is_titled = capital.before.text in _TITLED
    if capital.small == "the" and (capital.before_row or is_titled):
        return None
    is_letter = capital.before.text.lower() in _LETTERED
    if capital.small == "a" and (capital.before_row or is_letter):
        return None
    is_sure = capital.small not in _DOUBTFUL and not capital.in_row and not is_titled
    return is_sure and _capitals_around(capital) <= 1


def _is_capital(token: Token) -> bool:
    text = token.text
    if not text[0].isupper() or text.lower() in _ALWAYS:
        return False
    return len(text) == 1 or text[1:].islower()


def _is_name_like(token: Token) -> bool:
    """It has a capital of its own; a day doesn't count, for anything may follow it."""
    text = token.text
    if not text[0].isupper() or text.lower() in _ALWAYS:
        return False
    if token.is_first and text.lower() in word_classes().known:
        return False
    return _part("^" + text.lower()) not in {"day", "month"}


def _capitals_around(capital: _Capital) -> int:
    sentence, at = capital.sentence, capital.at
    near = (*sentence[max(0, at - _REACH) : at], *sentence[at + 1 : at + 1 + _REACH])
    return sum(_is_name_like(each) for each in near if not each.is_first)


def _is_linked(capital: _Capital) -> bool:
    """It is part of a name with small words in it: ``Isle of Wight``, ``Bank for Trade``."""
    sentence, at = capital.sentence, capital.at
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(sentence) and sentence[place].text in _LINKS_OF_NAMES:
            place += step
        if place != at + step and 0 <= place < len(sentence) and _is_name_like(sentence[place]):
            return True
    return False


def _is_counted(capital: _Capital) -> bool:
    """A determiner before it that names seldom have: ``a Row``, ``three Sisters``."""
    before = capital.before.text
    part = _part(before.lower())
    if (before[-1].isdigit() or part in _COUNTS) and capital.small.endswith("s"):
        return True
    behind = capital.sentence[capital.at + 1 : capital.at + 2]
    stands_alone = not behind or not behind[0].is_word or _part(behind[0].text) in _JOINING
    return part in _DETERMINERS and stands_alone


def _part(small: str) -> str | None:
    known = word_classes().known.get(small)
    if known is not None:
        return known.part
    if "-" in small and all(each in word_classes().known for each in small.split("-")):
        return "-j"
    return None


def _may_be_name(small: str) -> bool:
    single = small.removesuffix("s")
    also = _also_names()
    return (
        is_name_word(small)
        or small in also
        or single in also
        or single in _NAMES_TOO
        or small in _NAMES_TOO
    )
