"""Words that only hold a place: lorem ipsum, ``[insert name]``, ``XXX``, ``Read more``."""

import re
from collections.abc import Iterable, Iterator

from editor.checks.contract import Check
from editor.checks.passage import RUNNING, Passage, Slip
from editor.checks.wording.phrases import folded
from editor.domain.article import Article
from editor.domain.finding import Severity

_CERTAIN = re.compile(
    r"\blorem ipsum\b(?: dolor sit amet)?|\bdolor sit amet\b"
    r"|\[(?:insert|fill in) [^\]\n]{1,80}\]"
    r"|\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|<%[^<>\n]{1,80}%>"
    r"|\b(?:insert|put) (?:name|quote|photo|text|link|headline|caption|number|date) here\b"
    r"|\bheadline goes here\b|\btext goes here\b|\bcaption goes here\b|\bdummy (?:text|copy"
    r"|headline)\b(?=[.:]|\Z)",
    re.IGNORECASE,
)
# Capitals count: ``XXX`` and ``TBC`` are notes, ``xxx`` and ``tbc`` are too seldom.
_NOTE = re.compile(
    r"(?<![\w.-])(?:X{3,12}|x{4,12})(?![\w-])(?!\.com)|(?<![\w-])(?:TBC|TBD|TBA)(?![\w-])"
    r"|\bPLS\b(?: \w{2,12})?|(?<![\w.])CQ(?![\w.-]| Roll| Press| Researcher)|\(cq\)|\[(?:cq"
    r"|sic\?|check|CHECK|ck|CK|\?{1,4})\]|\?{3,9}"
    r"|\bFIXME\b|\bTODO\b|(?<!\w)@@(?!\w)|\bBLAH BLAH\b|\bDO NOT (?:PUBLISH|USE)\b|\bEDS?: "
    r"|\bNOTE TO (?:SUBS|DESK|EDITORS?)\b"
    r"|\$(?:XX+|00+)(?!\w)|(?<![\w:.])00:00(?![\w:])|(?<!\d)555-01\d\d\b"
)
# Editors put such words into quotations, too, so they don't stop anything.
_BRACKETED = re.compile(
    r"\[(?:(?:add|enter) [^\]\n]{1,40}|your (?:name|text|headline|caption|city)"
    r"|(?:name|date|place|title|headline|quote|number|age|city|town|source|link|url|byline"
    r"|photo)s?(?: (?:here|tk|to come))?)\]",
    re.IGNORECASE,
)
# Only as a line of its own, or nearly.
_LINE = re.compile(
    r"\W{0,4}(?:(?:click|tap) here(?: to .{1,60})?|read more\b.{0,100}|read also\b.{0,100}"
    r"|see also:.{0,100}"
    r"|continue reading\b.{0,60}|story continues below(?: ad(?:vertisement)?)?"
    r"|article continues (?:below|after)\b.{0,40}"
    r"|advert(?:isement)?s?|sponsored(?: content)?|ad|lire aussi\b.{0,100}"
    r"|à lire aussi\b.{0,100}|lesen sie auch\b.{0,100}"
    r"|leer también\b.{0,100}|leggi anche\b.{0,100}|photos?:|pictures?|image|video:?"
    r"|watch:.{0,100}|listen:.{0,100})\W{0,4}",
    re.IGNORECASE,
)
_LONGEST = 140
_ADDRESS_AFTER = re.compile(r"[(\x00]")
# One of them stands in every match: looking for them first is ten times as fast.
_CERTAIN_SIGNS = ("[", "{{", "{%", "<%", "lorem", "dolor sit", " here", "dummy")
_NOTE_SIGNS = (
    *(
        "xxx",
        "tbc",
        "tbd",
        "tba",
        "pls",
        "cq",
        "[c",
        "[s",
        "[?",
        "??",
        "fixme",
        "todo",
        "@@",
        "blah",
    ),
    *("do not", "ed: ", "eds: ", "note to", "$x", "$00", "00:00", "555-01"),
)


def _found(pattern: re.Pattern[str], signs: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    small = folded(text)
    if any(sign in small for sign in signs):
        yield from pattern.finditer(text)


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    prose = passage.prose
    for match in _found(_CERTAIN, _CERTAIN_SIGNS, prose):
        message = f"“{match.group()}” only holds a place. Write what belongs here."
        yield Slip(*match.span(), message, severity=Severity.BLOCKER)
    for match in _found(_BRACKETED, ("[",), prose):
        is_link = _ADDRESS_AFTER.match(prose, match.end()) is not None
        if not is_link and not passage.is_quoted(match.start()):
            message = f"“{match.group()}” only holds a place. Write what belongs here."
            yield Slip(*match.span(), message, severity=Severity.WARNING)
    for match in _found(_NOTE, _NOTE_SIGNS, prose):
        message = f"“{match.group().strip()}” is a note for the desk. Settle it and take it out."
        yield Slip(*match.span(), message, severity=Severity.WARNING)
    text = prose.strip()
    is_line = passage.kind == "body" and not passage.is_heading and len(text) <= _LONGEST
    if is_line and _LINE.fullmatch(text):
        start = prose.index(text)
        message = "This line belongs to a page, or holds a place. Take it out."
        yield Slip(start, start + len(text), message, ("",), Severity.WARNING)


PLACEHOLDER_TEXT = Check(
    label="Words that only hold a place",
    severity=Severity.BLOCKER,
    about="What was put there for the time being must not be published.",
    read=_read,
    kinds=RUNNING,
    is_english=False,
    must_match=(
        "Lorem ipsum dolor sit amet.",
        "The mayor, [insert name], said no.",
        "The mayor, [name], said no.",
        "Dear {{ first_name }}, the boat sails.",
        "The boat cost XXX pounds.",
        "The time is TBC.",
        "Mayor Jon Smyth CQ spoke.",
        "ADVERTISEMENT",
        "Read more: the boat sails",
        "Lire aussi : le bateau",
        Article("1", "x", headline="Headline goes here"),
    ),
    must_not_match=(
        "The film was rated XXX-large at Super Bowl XXXIV. See xxx.com.",
        "## Pictures",
        "“We love [city] and [name],” he said.",
        "They read more books. Click here, he said, and it clicked.",
        "The [name](https://example.com/a) of the boat is `{{ boat }}`.",
        "The picture shows an advertisement for the boat. [The name is new.]",
        "He asked: What??",
    ),
)
