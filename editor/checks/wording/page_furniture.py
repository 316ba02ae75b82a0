"""What belongs to a web page and not to the story: share links, comment forms, cookie lines."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.paragraphs import is_plain
from editor.checks.wording.phrases import folded

# Whole paragraphs, capitals aside; what follows the words may be names of sites and marks.
_LINE = re.compile(
    r"""\W{0,4}(?:
    leave\ a\ (?:response|reply|comment)|post\ (?:a\ )?comment|add\ (?:a\ )?comment
    |view\ comments?|show\ comments?
    |your\ e-?mail\ address\ will\ not\ be\ published.{0,80}|required\ fields\ are\ marked.{0,10}
    |share\ (?:this(?:\ (?:article|story|post|page|via\ .{1,30}))?|on\ (?:facebook|twitter|x
    |whatsapp|linkedin|reddit).{0,60}|via\ .{1,40})
    |share|tweet|pin\ it|print|e-?mail|copy\ link|save|bookmark|print\ this|facebook|twitter
    |whatsapp|linkedin
    |follow\ us(?:\ on)?\b.{0,60}|like\ us\ on\ facebook.{0,20}
    |sign\ up\ (?:for|to)\ (?:our|the)\ .{0,80}|subscribe(?:\ (?:now|today|here|to\ .{0,60}))?
    |log\ ?in|sign\ in|register(?:\ now)?
    |(?:this\ (?:web)?site|we)\ uses?\ cookies.{0,200}|accept\ (?:all\ )?cookies
    |cookie\ (?:policy|settings|preferences|notice)
    |by\ continuing\ to\ (?:use|browse).{0,160}|privacy\ policy.{0,40}|terms\ (?:of\ (?:use
    |service)|and\ conditions).{0,60}
    |skip\ to\ (?:main\ )?content|back\ to\ top|toggle\ navigation|main\ menu|menu|search|close|home
    |related\ (?:articles?|stories|posts|topics|content|news|coverage)|more\ from\ .{1,40}
    |most\ (?:read|popular|viewed|shared)|trending(?:\ now)?
    |you\ may\ also\ like|you\ might\ also\ like|recommended(?:\ for\ you)?
    |editors?['’]s?\ picks?|up\ next|don['’]t\ miss
    |(?:previous|next)\ (?:article|post|story)|load\ more|show\ more|see\ more|show\ less
    |(?:©|\(c\)|copyright)\ .{0,160}|all\ rights\ reserved\.?
    |(?:this\ material|.{0,40}material)\ may\ not\ be\ published,\ broadcast,\ rewritten.{0,40}
    |tags?:.{0,160}|filed\ under:?.{0,120}|topics:.{0,120}|\d+\ (?:comments?|shares?|likes?
    |views?)|comments?\ (?:\(\d+\)|are\ closed).{0,5}
    |\d+\ min(?:ute)?s?\ read|reading\ time:.{0,20}|(?:last\ )?updated:?\ .{0,40}\ ago
    )\W{0,4}""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 240
# Inside of paragraphs, these alone are certain.
_PHRASES = (
    *("your email address will not be published", "required fields are marked"),
    *("click here to share", "click here to print", "click here to subscribe"),
    *("opens in new window", "enable javascript", "your browser does not support"),
)
_MESSAGE = "This belongs to a web page, not to the story. Take it out."


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph is no more than a part of the page that a story was pasted from."""
    text = paragraph.strip()
    if len(text) > _LONGEST:
        return False
    if any(phrase in text.lower() for phrase in _PHRASES):
        return True
    return all(_LINE.fullmatch(line.strip()) for line in text.split("\n"))


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    text = passage.prose.rstrip()
    start = len(text) - len(text.lstrip())
    if is_plain(passage) and is_furniture(text):
        yield Slip(start, len(text), _MESSAGE, ("",))
        return
    small = folded(text)
    for phrase in _PHRASES:
        at = small.find(phrase)
        if at >= 0:
            yield Slip(at, at + len(phrase), _MESSAGE)


PAGE_FURNITURE = Check(
    label="Parts of a web page",
    about="Menus, share links and comment forms come along when a story is pasted from a page.",
    read=_read,
    kinds=frozenset({"body"}),
    is_english=False,
    must_match=(
        "LEAVE A RESPONSE",
        "Your email address will not be published. Required fields are marked *",
        "Share on Facebook",
        "This website uses cookies to improve your experience.",
        "Copyright 2024 The Associated Press. All rights reserved.",
        "Related articles",
        "Follow us on Twitter",
    ),
    must_not_match=(
        "The menu was long, and the cookies were good.",
        "The group left a response. It shares the story on Facebook, he said.",
        "Copyright was the issue in court on Monday, when two painters met their printers and the "
        "judge asked who had drawn the boat first, and why nobody had written a name on it, and "
        "whether the copyright had ended with the death of the first painter.",
        "## Related stories of the sea",
        "They may not be published, the court said.",
    ),
)
