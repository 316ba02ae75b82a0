"""A word twice in a row, or two small words of which one is left over."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.domain.article import Article
from editor.language.function_words import FUNCTION_WORDS, cannot_follow
from editor.language.words import word_list

# Good English, or said so on purpose.
_ALLOWED = word_list("""
    again aye blah boo bye cha chop day far had ha hear ho hush knock long many more much never
    night no now out pom please really so that there too tsk tut very well yeah yes
    """)
_LETTER = r"[^\W\d_]"
_GAP = r"(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)"
# Hyphens, apostrophes, slashes and addresses make a word part of another one.
_BEFORE, _AFTER = r"(?<![\w'’‑/@.-])", r"(?![\w'’‑/@-]|\.\w)"
_TWICE = re.compile(rf"{_BEFORE}({_LETTER}+){_GAP}(\1){_AFTER}", re.IGNORECASE)
_PAIR = re.compile(
    rf"{_BEFORE}(the|an?|my|our|your|their|its|The|An|My|Our|Your|Their|Its)"
    rf"{_GAP}([a-z]+){_AFTER}(?:{_GAP}({_LETTER}+))?"
)


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    prose = passage.prose
    for match in _TWICE.finditer(prose):
        first, second = match.groups()
        if _is_slip(first, second):
            yield Slip(match.start(), match.end(), f"“{first}” stands here twice.", (first,))
    for match in _PAIR.finditer(prose):
        first, second, third = (each.lower() for each in match.groups(default=""))
        if first != second and cannot_follow(first, second, third):
            message = f"“{match.group(1)} {second}” can't stand together: a word is missing."
            yield Slip(match.start(), match.end(2), message)


def _is_slip(first: str, second: str) -> bool:
    """Whether a doubled word is a mistake; a capital (``Baden Baden``) makes a name.

    Initials and a word are two (``IS is losing ground``).
    """
    word = first.casefold()
    if word in _ALLOWED or (len(first) > 1 and first.isupper() != second.isupper()):
        return False
    return word in FUNCTION_WORDS or second.islower()


DOUBLED_WORDS = Check(
    label="Doubled words",
    read=_read,
    about="A slip of the hand, or of a cut: it is read over easily.",
    must_match=(
        "Voters approved the the plan.",
        "The the plan passed.",
        "They went to\nto the bridge.",
        "It hurt trade of the and undermined trust.",
        "A vote for the to rebuild the bridge.",
        "They lost their the lease.",
        Article("1", "bridge", headline="County backs backs bridge"),
    ),
    must_not_match=(
        "The army says that IS is losing ground, and that US us-and-them talk helps nobody.",
        "She had had enough, and said that that was all.",
        "The in crowd met in Baden Baden on day two, two days late.",
        "The to-do list, the and/or clause and the a cappella group.",
        "Grade A and Grade B are fine. The Who are here, and so-so.",
        "<!-- the the --> See [the](https://example.com/the) the-end.",
        Article("1", "bridge", body="Die, die die Brücke bauen.", language="de"),
    ),
)
