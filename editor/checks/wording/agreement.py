"""Verbs that don't go with their noun: ``the boats was``, ``there is three``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.traps import words_of
from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.language.common_words import common_words
from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

_NOT = r"(?:n[’']t)?"
# A noun right behind the first word of a sentence, or one adjective between them.
_PLURAL = re.compile(
    r"[“‘]?(?:The|These|Those|Many|Several|Both|His|Her|Their|Our|Its|Two|Three|Four|Five|Six|Ten"
    r"|Some|Most|All the) (?:(?P<adjective>[a-z]{3,20}) )?(?P<noun>[a-z]{3,20}s)"
    rf" (?P<verb>(?:was|is|has|does){_NOT})\b"
)
_PEOPLE = re.compile(
    r"[“‘]?(?P<noun>Ministers|Officials|Lawmakers|Residents|Workers|Researchers|Scientists"
    r"|Prosecutors|Investigators|Firefighters|Voters|Students|Teachers|Doctors|Lawyers|Farmers"
    rf"|Soldiers|Protesters|Critics|Supporters) (?P<verb>(?:was|is|has|does){_NOT})\b"
)
_PLURAL_OF = re.compile(
    r"[“‘]?(?:The|These|Those|Many|Several|Both|His|Her|Their|Some|Most) (?P<noun>[a-z]{3,20}s)"
    rf" of (?:the|a|an|his|her|its|their) [a-z]{{3,20}} (?P<verb>(?:was|is|has){_NOT})\b"
)
_SINGULAR = re.compile(
    r"[“‘]?(?:This|Each|Every|Another) (?P<noun>[a-z]{3,20})"
    rf" (?P<verb>(?:are|were|have){_NOT})\b"
)
# People and things that are one, whatever the style.
_ONES = word_list("""
    agreement airport attack bill boat bomb book boy bridge building car case child church city
    coach country court crash decision deal doctor driver election explosion farmer fire flight
    game girl governor hospital house incident judge law lawyer leader man mayor measure minister
    motion move officer owner plan plane player pope president price prisoner program project
    proposal prosecutor report reporter river road school senator sheriff ship singer sister
    soldier spokesman spokeswoman statement storm strike student suspect teacher tower town train
    tree truck vaccine verdict victim village vote war weapon witness woman worker writer
    """)
_THE_ONE = re.compile(
    r"[“‘]?(?:The|A|An|His|Her|Its|Their) (?:(?P<adjective>[a-z]{3,20}) )?"
    rf"(?P<noun>{'|'.join(sorted(_ONES))}) (?P<verb>(?:are|were|have){_NOT})\b(?! to\b)"
)
_ONE_OF_THEM = re.compile(
    r"[“‘]?(?P<noun>Each|One|Neither|Either) of (?:the|his|her|its|their|those|these)"
    rf" (?:[a-z]{{2,20}} ){{1,2}}(?P<verb>(?:are|were|have){_NOT})\b(?! to\b)"
)
_SEVERAL_WHO = re.compile(
    r"(?<!of )(?<!to )(?<!for )(?<!with )"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of)"
    r" (?:[a-z]{3,20} )?(?P<noun>[a-z]{3,20}s|people|men|women|children) who"
    rf" (?P<verb>(?:was|is|has|does){_NOT})\b"
)
_PRONOUN = re.compile(rf"\b(?P<noun>[Tt]hey|[Ww]e) (?P<verb>(?:was|is|has|does){_NOT})\b")
_ONE = re.compile(
    r"\b(?P<noun>[Hh]e|[Ss]he|[Ii]t) (?P<verb>(?:do|have|are)n[’']t"
    r"|are(?= (?:the|a|an|not|going|in|at)\b))"
)
_THERE = re.compile(
    r"\b[Tt]here(?P<verb> is| was|[’']s| has been) (?:two|three|four|five|six|seven|eight|nine|ten"
    r"|several|many|few|dozens of|hundreds of|thousands of) (?:[a-z]{3,20} )?"
    r"(?P<noun>[a-z]{3,20}s|people|men|women|children|police)\b"
)
_THERE_ARE = {" is": " are", " was": " were", " has been": " have been"}
_ONE_OF = re.compile(
    r"\b[Oo]ne of (?:the|those|its|his|her|their) (?:[a-z]{3,20} )?"
    r"(?P<noun>[a-z]{3,20}s|men|women|people|children) (?:who|that) (?P<verb>has|is|was|does)\b"
)
_HEADS = word_list("""
    bag bouquet box fleet flock herd list package pair series set spate stack string wave
    """)
_LIST_OF = re.compile(
    rf"\b(?:[Aa]|[Tt]he) (?P<noun>{'|'.join(sorted(_HEADS))}) of (?:[a-z]{{3,20}} )?[a-z]{{3,20}}s"
    r" (?P<verb>were|are|have)\b"
)
# They end in s and take a singular verb, or may.
_NO_PLURALS = word_list("""
    acoustics aerobics aesthetics analytics athletics barracks basics billiards checkers chess
    classics cosmetics crossroads diabetes dominoes economics electronics ethics gallows genetics
    gymnastics headquarters innings kudos lens linguistics logistics mathematics means measles
    mechanics mumps news odds optics physics politics premises rabies remains riches robotics
    rickets series shingles species sports statistics tactics thanks tropics works
    """)
UNITS = word_list("""
    acres cents days degrees dollars euros feet gallons hours inches kilograms kilometers
    kilometres kilos liters litres meters metres miles minutes months ounces percent points pounds
    quarters seconds thirds tonnes tons weeks yards years
    """)
# British style lets groups be many: ``this team are``.
_GROUPS = word_list("""
    army band board cabinet club committee company council couple crew family firm government group
    jury party police public side staff team
    """)
_ENDINGS_OF_PEOPLE = ("ors", "ers", "ists", "ians", "ments", "tions")
_PLURAL_VERB = {"was": "were", "is": "are", "has": "have", "does": "do"}
_SINGULAR_VERB = {"were": "was", "are": "is", "have": "has", "do": "does"}
# Words that stand in every match, the pattern, what the verb becomes, and how much it weighs.
_ANYWHERE = (
    (frozenset({"they", "we"}), _PRONOUN, _PLURAL_VERB, None),
    (frozenset({"don't", "haven't", "aren't", "are"}), _ONE, _SINGULAR_VERB, None),
    (frozenset({"one"}), _ONE_OF, _PLURAL_VERB, Severity.HINT),
    (frozenset({"who"}), _SEVERAL_WHO, _PLURAL_VERB, None),
    (_HEADS, _LIST_OF, _SINGULAR_VERB, Severity.HINT),
)
_ENDING = re.compile(r"n[’']t$")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    yield from _starts(passage)
    yield from _there(passage)
    words = words_of(passage.prose)
    for triggers, pattern, forms, severity in _ANYWHERE:
        if words.isdisjoint(triggers):
            continue
        for match in passage.matches(pattern):
            if pattern is not _ONE or not _is_asked(passage, match):
                yield _slip(match, forms, severity)


def _starts(passage: Passage) -> Iterator[Slip]:
    for start, end in passage.sentences:
        if passage.is_quoted(start):
            continue
        match = _PLURAL.match(passage.prose, start, end)
        if match and _is_plural(match["noun"]) and _is_adjective(match["adjective"]):
            yield _slip(match, _PLURAL_VERB)
        match = _PLURAL_OF.match(passage.prose, start, end)
        if match and _is_plural(match["noun"]):
            yield _slip(match, _PLURAL_VERB)
        if match := _PEOPLE.match(passage.prose, start, end):
            yield _slip(match, _PLURAL_VERB)
        for pattern in (_THE_ONE, _ONE_OF_THEM):
            if match := pattern.match(passage.prose, start, end):
                yield _slip(match, _SINGULAR_VERB)
        match = _SINGULAR.match(passage.prose, start, end)
        if match and _is_one(match["noun"], passage.style):
            yield _slip(match, _SINGULAR_VERB)


def _is_plural(noun: str) -> bool:
    known = common_words()
    if noun in _NO_PLURALS or noun in UNITS or noun in known or not noun.endswith("s"):
        return False
    if noun.endswith(_ENDINGS_OF_PEOPLE) and len(noun) > len("seniors"):
        return True
    stem = noun.removesuffix("s")
    stems = {stem, stem.removesuffix("e"), f"{stem.removesuffix('ie')}y"}
    return not stem.endswith("s") and not stems.isdisjoint(known)


def _is_one(noun: str, style: str) -> bool:
    if noun not in common_words() or noun in FUNCTION_WORDS or _is_plural(noun):
        return False
    return style != "uk" or noun not in _GROUPS


def _is_adjective(word: str | None) -> bool:
    """Whether a word between article and noun leaves no doubt whose verb it is."""
    return word is None or (word in common_words() and not word.endswith("s"))


def _is_asked(passage: Passage, match: re.Match[str]) -> bool:
    """``Does he``, ``why should it``, ``if he``: there the form is right."""
    before = passage.prose[max(0, match.start() - 8) : match.start()].lower()
    return before.endswith(("do ", "does ", "n't ", "n’t ", "if ", "should ", "lest ", "let "))


def _there(passage: Passage) -> Iterator[Slip]:
    if words_of(passage.prose).isdisjoint({"there", "there's"}):
        return
    for match in passage.matches(_THERE):
        if match["noun"] not in UNITS:
            instead = _THERE_ARE.get(match["verb"], " are")
            message = f"There are several of them: “there{instead}”."
            yield Slip(*match.span("verb"), message, (instead,))


def _slip(match: re.Match[str], forms: dict[str, str], severity: Severity | None = None) -> Slip:
    verb = match["verb"]
    ending = _ENDING.search(verb)
    stem = verb[: ending.start()] if ending else verb
    instead = forms[stem] + (ending.group() if ending else "")
    message = f"The verb doesn't go with “{match['noun']}”. Should it be “{instead}”?"
    return Slip(*match.span("verb"), message, (instead,), severity)


AGREEMENT = Check(
    label="Verbs that don't go with their noun",
    about="A singular verb behind a plural noun is what is left when a sentence was changed.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The boats was new.",
        "The old boats has left.",
        "Ministers has agreed to it.",
        "The owners of the boat was late.",
        "This boat were new.",
        "They was there.",
        "He don’t sail.",
        "There is three boats.",
        "She is one of the women who has sailed.",
        "A list of ships were read out.",
        "This team are new.",
        "The new mayor have left.",
        "One of the old boats were sold.",
        "They met two sailors who was lost.",
    ),
    must_not_match=(
        "The boats were new. The news is good. The bus was late. The series has ended.",
        "The police were there, and the glass was full. The 10 miles was hard. Its ships are new.",
        "The owners of the boat were late. The politics of the town is odd.",
        "There is one boat, and there is 10 percent more. There was two feet of snow.",
        "If he were rich, they have boats. Does it have a deck? Should he have left?",
        "This should have been new. Each would have left.",
        "A number of ships were there. The majority of boats are new.",
        "“The boats was new,” he said.",
        "The mayor and the crew have left. The boat crews have left. The plan B boats are new.",
        "One of the boats was sold. She is one of three sailors who was lost.",
        "They asked an aide to three mayors who is a sailor now.",
        "The council members’ wish is clear. The ship’s boats are new.",
        Article("1", "x", language="en-GB", body="This team are new. The council were late."),
    ),
)
