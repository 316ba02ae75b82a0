"""U.S., U.K. and U.N.: with stops in AP style, without in British papers; one way in a story."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from string import ascii_uppercase

from editor.checks.contract import Check
from editor.checks.passage import BODY, Passage, Slip
from editor.checks.style.forms import AP, HINT, UK, Form, full_stop, slips
from editor.checks.texts import excerpt, running_texts
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.words import word_list

_HALF = re.compile(r"(?<![\w.])U\.(?P<n>[SKN])(?![\w.])")
_PLAIN = re.compile(
    r"(?<![\w.@#/&$’'])(?P<n>US|UK|UN)(?![\w$@]|/\w|\.\w| Airways| Weekly| Foods| Magazine)\.?"
)
_STOPS = re.compile(r"(?<![\w.])(?P<n>U\.S|U\.K|U\.N)\.(?!\w)")
_EITHER = re.compile(f"(?:{_STOPS.pattern})|(?:{_PLAIN.pattern})".replace("(?P<n>", "(?:"))
_AMERICA = re.compile(r"(?<![\w.])(?P<the>[Tt]he )(?:USA|U\.S\.A\.?)(?!\w| [A-Z]|-)")
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{2,}[’'s]* $")
_REACH = 16
_NO_STOPS = word_list("""
    AIDS BBC BST CDT CEO CIA CNN CST EDT EPA EST EU FBI FDA HIV IMF IRS NAACP NASA NATO NBA NFL
    NHL PDT PST UAE UNESCO UNICEF USAID WHO
    """)
_SPACED_OUT = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,6}(?!\w)")
_WASHINGTON = re.compile(r"\bWashington,? (?:DC|D\.C)\b(?P<stop>\.?)")
_WASHINGTON_AP = re.compile(r"\bWashington(?: D\.C\.|,? DC\b\.?)")


@dataclass(frozen=True, slots=True)
class InitialsOptions:
    """What a desk chooses."""

    any_form: bool = field(
        default=False, metadata={"label": "Either way will do, if it is one way in a story"}
    )


def _with_stops(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if _CAPITALS_BEFORE.search(before):
        return None  # a line in capitals
    return f"{match['n'][0]}.{match['n'][1]}."


def _without_stops(match: re.Match[str]) -> str:
    return match["n"].replace(".", "") + full_stop(match)


def _run_together(match: re.Match[str]) -> str | None:
    letters = match.group().replace(".", "")
    return letters + full_stop(match) if letters in _NO_STOPS else None


def _washington(match: re.Match[str]) -> str:
    return "Washington DC" + (full_stop(match) if match["stop"] else "")


_ALWAYS = (
    Form(_HALF, "The second full stop is missing: {instead}", r"U.\g<n>.", ("U.",), AP),
    Form(_HALF, "In British papers it has no full stops: {instead}", r"U\g<n>", ("U.",), UK),
    Form(
        _SPACED_OUT,
        "It has no full stops: {instead}.",
        _run_together,
        tuple(f".{each}." for each in ascii_uppercase),
    ),
    Form(_AMERICA, "Write {instead}", r"\g<the>U.S.", ("U",), AP, in_quotes=False),
    Form(_AMERICA, "Write {instead}.", r"\g<the>US", ("U",), UK, HINT, in_quotes=False),
    Form(_WASHINGTON_AP, "Write {instead}", "Washington, D.C.", ("Washington",), AP),
    Form(_WASHINGTON, "Write {instead}.", _washington, ("Washington",), UK),
)
_BY_STYLE = (
    Form(_PLAIN, "In AP copy it has full stops: {instead}", _with_stops, ("U",), AP,
         in_headings=False),
    Form(_STOPS, "In British papers it has no full stops: {instead}.", _without_stops, ("U.",), UK),
)  # fmt: skip
_IN_HEADLINES = Form(
    _STOPS, "In headlines AP style has no full stops: {instead}.", _without_stops, ("U.",), AP, HINT
)


def _read(passage: Passage, options: InitialsOptions) -> Iterator[Slip]:
    if "U" not in passage.prose and "." not in passage.prose:
        return
    forms = _ALWAYS if options.any_form else (*_ALWAYS, *_BY_STYLE)
    if passage.kind == "headline":
        forms = (*forms, _IN_HEADLINES)
    yield from slips(passage, [each for each in forms if passage.style in each.styles])


def _find(story: Story, options: InitialsOptions) -> Iterator[Finding]:
    """Those that differ from most of them, where the desk leaves the form to the writer."""
    if not options.any_form:
        return
    body = next(text for text in running_texts(story) if text.field in BODY)
    found = list(_EITHER.finditer(body.prose()))
    stopped = Counter("." in match.group()[:2] for match in found)
    if len(stopped) < len({True, False}):
        return
    has_stops = stopped[True] >= stopped[False]
    for match in found:
        if ("." in match.group()[:2]) is has_stops:
            continue
        letters = match.group().replace(".", "")
        instead = "".join(f"{each}." for each in letters) if has_stops else letters
        yield Finding(
            "country-initials",
            Severity.WARNING,
            f"The story mostly writes it another way: {instead.rstrip('.')}.",
            "body",
            *match.span(),
            excerpt(body.raw, *match.span()),
            (instead if has_stops else instead + full_stop(match),),
        )


COUNTRY_INITIALS = Check(
    label="U.S. or US",
    about=(
        "AP style writes U.S., U.K. and U.N. with stops but in headlines, British papers US, UK"
        " and UN: both in one story look careless."
    ),
    options=InitialsOptions(),
    find=_find,
    read=_read,
    must_match=(
        "He joined US-led talks at the UN. The UK left.",
        "The U.S and the U.N agreed.",
        "The USA and NATO agreed with the U.S.A. on it.",
        "The F.B.I. and the E.U. met in Washington DC.",
        Article("1", "x", headline="U.S. leaves talks"),
        Article("1", "x", language="en-GB", body="The U.S. left the U.N. It was late."),
    ),
    must_not_match=(
        "He joined U.S.-led talks at the U.N. The U.K. left; EU, NATO and FBI stayed.",
        "## US leaves talks\n\nUSA Today, Team USA, US Airways and US$5 at us.example.com.",
        "JOIN US NOW, they sang. It is in Washington, D.C., says J.R.R. Tolkien of the N.Y. paper.",
        Article("1", "x", headline="US leaves talks"),
        Article("1", "x", language="en-GB", body="The US left the UN in Washington DC."),
    ),
)
