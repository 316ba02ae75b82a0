"""The small words that hold English sentences together, and what can't follow what."""

from editor.language.words import word_list

ARTICLES = frozenset({"a", "an", "the"})
POSSESSIVES = word_list("my your his her its our their whose")
DEMONSTRATIVES = word_list("this that these those")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | DEMONSTRATIVES
    | word_list("all any each either every neither no some such what which")
)
PREPOSITIONS = word_list("""
    about above across after against along amid among around as at before behind below beneath
    beside between beyond by despite down during for from in inside into like near of off on onto
    out outside over past per since through throughout to toward towards under until up upon via
    with within without
    """)
CONJUNCTIONS = word_list("""
    although and because both but either however if lest neither nor once or since than then
    therefore though unless until when whenever where whereas wherever whether while yet
    """)
PRONOUNS = word_list("""
    anyone anything everyone everything he her hers him himself his i it itself me mine nobody
    nothing one ourselves she someone something their theirs them themselves there they us we what
    who whom whose you
    """)
AUXILIARIES = word_list("""
    am are be been being can could did do does had has have is may might must shall should was were
    will would
    """)
ADVERBS = word_list("also here how just not now only so still too very why")
FUNCTION_WORDS = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
)  # fmt: skip

# What can't stand right behind an article or a possessive. Pairs that good English has after
# all (``the in crowd``, ``the for and against``, ``his is the view``) are left out on purpose.
_AFTER_ARTICLE = word_list("""
    a an and are be been but from has he him is of or she than that the them they this to was we
    were with
    """)
_AFTER_POSSESSIVE = word_list("a an are of the to was were")
_STRICT_POSSESSIVES = frozenset({"my", "our", "your", "their"})
_LATIN = word_list("cappella fortiori la posteriori priori")


def cannot_follow(first: str, second: str, third: str = "") -> bool:
    """Whether two words in a row are impossible in English.

    Args:
        first: The first word, in lower case.
        second: The one right behind it, in lower case.
        third: What comes next, if anything: ``the a cappella group`` is fine.
    """
    if second == "a" and third in _LATIN:
        return False
    if first in ARTICLES:
        return second in _AFTER_ARTICLE
    if first in _STRICT_POSSESSIVES:
        return second in _AFTER_POSSESSIVE
    return first == "its" and second in ARTICLES
