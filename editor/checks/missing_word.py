"""A word that is gone: with its link, or because somebody cut one too many.

``weapons to Ukraine in response North Korea is sending troops``: between *response* and *North
Korea* stood ``to what``. Statistics of English say where that is likely.
"""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.language.grammar.missing import missing_words


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if passage.is_heading:
        return
    for gap in missing_words(passage.running, passage.sentences, passage.names):
        sure, unsure = "A word seems to be missing", "Is a word missing"
        between = f"between “{gap.before}” and “{gap.behind}”"
        yield Slip(
            gap.start,
            gap.end,
            f"{sure} {between}." if gap.is_certain else f"{unsure} {between}?",
            severity=Severity.WARNING if gap.is_certain else Severity.HINT,
        )


MISSING_WORD = Check(
    label="Missing word",
    read=_read,
    about="Copy from a web page loses words with its links, and a cut can take one too many.",
    severity=Severity.WARNING,
    kinds=COPY,
    must_match=(
        "The county may sell arms in response North Korea is sending troops.",
        "They were asked keep the bridge open until Monday.",
        "The storm has damaged most the houses in the village.",
        Article("1", "bridge", standfirst="The council voted close the bridge on Sundays."),
    ),
    must_not_match=(
        "The council voted on Tuesday to close the bridge, which was built in 1931.",
        "Asked about it, she looked at the clock and said that the bread was done.",
        "## Council close bridge\n\nNobody was hurt.",
        "Yes.\n\n- four eggs\n- flour enough for two loaves",
        Article(
            "1", "bridge", body="Sie wurden gebeten die Brücke offen zu halten.", language="de"
        ),
    ),
)
