"""A capital in mid-sentence where a link was lost, and often words with it.

Copy from a web page loses its links: ``was meant to do so Put pressure on`` is what is left. A
common word with a capital between two words in small letters gives it away.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from editor.checks.contract import Check
from editor.checks.prose import Masking
from editor.checks.texts import Text, excerpt, is_english, running_texts
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.common_words import is_common_word
from editor.language.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from editor.language.names import is_name_word, name_words
from editor.language.words import word_list

_SMALL = r"[a-zß-öø-ÿ]"
# The word before, with what stands in front of it; the capital; what follows.
_CAPITAL = re.compile(
    rf"(?<![\w'’./-])({_SMALL}[a-zß-öø-ÿ'’-]*) +([A-Z]{_SMALL}+)"
    rf"(?= +(?:(?P<small>{_SMALL})|(?P<row>[A-Z][\w'’-]*(?: +[A-Z][\w'’-]*)*) +{_SMALL}|\d))"
)
# Small words that are family names too, or begin titles of books and films.
_DOUBTFUL = word_list("a an do he her his i may me might must my no so to us will you")
# They may come before a name that isn't in small letters throughout: ``missiles And China``.
_JOINING = word_list("and although because but if or since though unless while")
_SAYING = word_list("""
    added asked called dubbed entitled known labeled named nicknamed replied said saying says tell
    telling titled told
    """)
_TWICE_IS_A_NAME = 2
_NAME_LENGTH = 40  # characters before, in which the first name of a list is looked for
_LISTED = re.compile(r"[A-Z][\w'’.-]*,? $")


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_english(story):
        return
    names = _names_of(story)
    for text in running_texts(story):
        if text.field in {"standfirst", "body"}:
            yield from _find_in(text, names)


def _find_in(text: Text, names: frozenset[str]) -> Iterator[Finding]:
    prose = text.prose(Masking.SENTENCES)
    hits = [match for match in _CAPITAL.finditer(prose) if _is_suspicious(match, names)]
    counts = Counter(match.group(2) for match in hits)
    for match in hits:
        word = match.group(2)
        small = word.lower()
        is_small_word = small in FUNCTION_WORDS
        if counts[word] >= _TWICE_IS_A_NAME and not is_small_word:
            continue
        start, end = match.span(2)
        yield Finding(
            code="lost-link-capital",
            severity=Severity.WARNING if is_small_word else Severity.HINT,
            message=f"A capital in mid-sentence: “{word}”. Was there a link, or is a word missing?",
            field=text.field,
            start=start,
            end=end,
            excerpt=excerpt(text.raw, start, end),
            suggestions=(small,),
        )


def _is_suspicious(match: re.Match[str], names: frozenset[str]) -> bool:
    before, word = match.group(1), match.group(2)
    small = word.lower()
    if before in DETERMINERS or word in names:
        return False
    if small in FUNCTION_WORDS:
        row = match.group("row")
        return small not in _DOUBTFUL and (row is None or small in _JOINING)
    if match.group("small") is None or before in PREPOSITIONS - {"than"} or before in _SAYING:
        return False
    if before in {"and", "or"} and _LISTED.search(match.string[: match.start()][-_NAME_LENGTH:]):
        return False
    return is_common_word(small) and not is_name_word(small)


def _names_of(story: Story) -> frozenset[str]:
    """The words that are names in this story: of its people, places and pictures."""
    article = story.article
    people = [credit.name for credit in article.credits]
    people += [each.name for each in story.contributors.values()]
    texts = [article.standfirst, article.body]
    texts += [story.caption_of(figure) for figure in article.figures]
    found = set().union(*map(name_words, texts))
    dateline = article.dateline
    for name in (*people, dateline.place, dateline.region, dateline.country):
        found.update(name.split())
    return frozenset(found)


_example = partial(Article, "1", "bridge")

LOST_LINK_CAPITAL = Check(
    label="Capital in mid-sentence",
    find=_find,
    must_match=(
        _example(body="The vote was meant to do so Put pressure on the county."),
        _example(body="The plan would pay for technologies Clean enough for a school."),
        _example(body="They signed a contract Both sides must keep."),
        _example(body="The state pays for repairs And Millbrook pays for the rest."),
        _example(standfirst="The county said it would Consider closing the bridge."),
    ),
    must_not_match=(
        _example(body="He met President Ann Lee, and the Senate voted. Both agreed."),
        _example(body="It was clear: Both sides won. “We won,” she said. (Consider that.)"),
        _example(body="## What the county Consider now\n\nA paid [Put option](https://a.example)."),
        _example(body="Robert Close spoke. Later, neighbors thanked Close for it."),
        _example(body="In the state Sunday papers called it a French win in May after all."),
        _example(body="Alle Menschen werden Both sein.", language="de"),
    ),
)
