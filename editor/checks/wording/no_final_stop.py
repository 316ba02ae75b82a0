"""A paragraph that ends without a full stop: often half of it was lost."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip, is_blank
from editor.checks.prose import BLANK
from editor.checks.wording.page_furniture import is_furniture
from editor.checks.wording.paragraphs import is_plain
from editor.domain.article import Article
from editor.domain.figure import Figure

_ENDED = re.compile(r"[.!?…:;—–][\s”’\"')\]*_»]{0,6}\Z")
_STOP_WITHIN = re.compile(r"[a-z)\]”’\" ][.!?][”’\"]?\s")
# A sign-off such as (AP Photo/A B) or REUTERS/A B stands behind the last sentence.
_SIGN_OFF = re.compile(
    r"(?:\s\([^()\n]{1,200}\)|\s\[[^\[\]\n]{1,200}\]|(?<=[.!?”\"])\s(?:REUTERS/|©"
    r"|(?:AFP )?PHOTO)[^.\n]{1,120}"
    r"|(?<=[.!?”\"])\s\w{1,5}/\w{1,5}[ -]{1,3}\([^()\n]{1,200}\)"
    r"|(?<=[.!?”\"])\sSources?: ?[^.\n]{1,80}"
    r"|(?<=[.!?”\"])\s(?:Photo|Photograph|Picture|Image|Credit)s?(?: by|:) [^\n]{1,120})\s*\Z"
)
# Lines of agencies at the end: ``Reporting by A in X; Editing by B``, ``bur-km/ah/tw``.
_TAGLINE = re.compile(
    r"\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Edited|Compiled|By|Photographs?|Story)"
    r"(?: and (?:writing|editing|reporting))? (?:by )?[A-Z]|\w{1,5}(?:[-/]\w{1,5}){1,4}\s*\Z"
)
_LAST_WORD = re.compile(r"(?P<word>[\w’'%-]{1,40})(?P<marks>[”’\"*_)\]]{0,4})\s*\Z")
# An address, a hashtag or a picture's address takes no full stop; nor does a loose mark.
_ENDS_LOOSE = re.compile(r"(?:\w\.[a-z]{2,10}/\S{1,200}|\s[@#]\w{1,60}|\s[-–—|•])\Z")
_FEWEST_WORDS = 12  # what is shorter may be a subhead, a name or a line of a list


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    text = passage.prose.replace(BLANK, " ").rstrip()
    # An address at the end takes the full stop with it.
    is_ended = _ENDED.search(text) or _ENDED.search(passage.raw.rstrip())
    last_line = passage.prose.rstrip().rpartition("\n")[2]
    if not is_plain(passage) or is_ended or _TAGLINE.match(text) or is_blank(last_line):
        return
    if _ENDS_LOOSE.search(text):
        return
    has_sentences = _STOP_WITHIN.search(text) is not None
    if not has_sentences and len(text.split()) < _FEWEST_WORDS:
        return
    if passage.kind != "body" and not has_sentences:
        return
    signed = _SIGN_OFF.search(text)
    if (signed and _ENDED.search(text[: signed.start() + 1])) or is_furniture(text):
        return
    last = _LAST_WORD.search(text)
    if last is None:
        return
    message = "This paragraph ends without a full stop. Is it complete?"
    yield Slip(*last.span(), message, _stopped(last, passage))


def _stopped(last: re.Match[str], passage: Passage) -> tuple[str, ...]:
    word, marks = last["word"], last["marks"]
    if passage.raw[last.start() : last.end()] != last.group():
        return ()
    if marks and marks[0] in '”"' and passage.style == "ap":
        return (f"{word}.{marks}",)
    return (f"{word}{marks}.",)


NO_FINAL_STOP = Check(
    label="Paragraphs without a full stop",
    about="A paragraph that just ends may have lost its second half.",
    read=_read,
    kinds=frozenset({"body", "figures.caption", "corrections.text"}),
    must_match=(
        "The boat left the quay on Monday with 62 cars and a band on its deck",
        "The boat left. It was new",
        "“The boat left,” he said. “It was new”",
        "See [the report](https://example.com/a). It says that the boat left",
        Article(
            "1", "x", body="![](figure:a)", figures=(Figure("a", caption="It left. It was new"),)
        ),
    ),
    must_not_match=(
        "The boat left the quay on Monday with 62 cars and a band on its deck.",
        "## The boat left the quay on Monday with 62 cars and a band on its deck",
        "Islanders cheer",
        "The boat left. These were on it:\n\n- a band\n- a dog. And a cat",
        "> The boat left. It was new",
        "The boat left. It is run with\n```\nboat --sail\n```",
        "| The boat left. It was new |",
        "The boat left. It is new, and it will sail again tomorrow. al/bk (Reuters, AFP)",
        "The boat left. It is new, and it will sail again tomorrow. Source: Ann Lee and agencies",
        "Reporting by Ann Lee in Oban and Bo Ray in Mull; Writing by Ann Lee; Editing by Cy Dee",
        "The boat left. For more about it and its crew, see the pages at boats.example/crew",
        "The boat left. It is new and long, say the people of the island who tag it #newboat",
        "The boat left. It is [here](https://example.com/a).",
        Article(
            "1",
            "x",
            body="![](figure:a)",
            figures=(Figure("a", caption="It left. It was new. (AP Photo/Ann Lee, File)"),),
        ),
        Article("1", "x", body="![](figure:a)", figures=(Figure("a", caption="The new boat"),)),
    ),
)
